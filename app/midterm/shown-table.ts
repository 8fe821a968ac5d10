import { currentActor } from "@/app/_server/actor";
import {
  type FinishedGroup,
  type FinishedTable,
  firstRows,
  type FlowingTable,
  rowsOf,
} from "@/data/exporters/finished-table";
import { cellText } from "@/data/exporters/plain-text";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { type Lack, LACKS } from "@/db/domain/report-completeness";
import type { MidtermRequest } from "./parameters";
import { lacksOf, type Workspace } from "./workspace";

/** More rows than these make a page that no browser enjoys; files have no such limit. */
const MOST_ROWS = 500;

/** The parameters, with the layout of the reader's own track where the address names none. */
export async function ownLayout(parameters: AddressParameters): Promise<AddressParameters> {
  const actor = await currentActor();
  if (parameters["layout"] !== undefined || actor.kind !== "person") return parameters;
  const asked = [parameters["organisation"]].flat()[0];
  const own = actor.memberships.filter(({ track }) => track !== null);
  const membership = own.find((m) => m.organisationId === asked) ?? own[0];
  return membership?.track === "civil_society"
    ? { ...parameters, layout: "civil-society" }
    : parameters;
}

/** The rows that the page shows; with a workspace also how much is missing, in all of them. */
export function shownTable(
  table: FlowingTable,
  workspace: Workspace | null,
  request: MidtermRequest,
): { finished: FinishedTable; counts: Record<Lack, number> } {
  const counts = Object.fromEntries(LACKS.map((lack) => [lack, 0])) as Record<Lack, number>;
  if (!workspace) return { finished: firstRows(table, MOST_ROWS), counts };
  const groups: FinishedGroup[] = [];
  for (const group of table.groups) {
    const rows = group.rows.filter(({ ref }) => {
      const lacks = lacksOf(workspace, ref, request);
      for (const lack of lacks) counts[lack] += 1;
      return workspace.missing === null || lacks.includes(workspace.missing);
    });
    if (rows.length > 0) groups.push({ ...group, rows });
  }
  return { finished: firstRows({ ...table, groups }, MOST_ROWS), counts };
}

/** Every text of the table's cells. */
export const textsOf = (table: FinishedTable): string[] =>
  [...rowsOf(table)].flatMap(({ cells }) => cells.map(cellText));
