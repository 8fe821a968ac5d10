import { currentActor } from "@/app/_server/actor";
import { MOST_ROWS_ON_A_PAGE } from "@/app/_ui/rows-on-a-page";
import type { FinishedGroup, FinishedTable, FlowingTable } from "@/data/exporters/finished-table";
import { firstRows } from "@/data/exporters/table-rows";
import { cellText } from "@/data/exporters/plain-text";
import { type AddressParameters, isFiltered } from "@/db/domain/explorer-filter";
import { type Lack, LACKS, lacksOnParts } from "@/db/domain/report-completeness";
import { refInName } from "@/db/domain/recommendation-part";
import { layoutOf } from "@/db/domain/midterm-layout";
import { INTRODUCTION, THEME_SETS, type ThemeSet, themeOfSection } from "@/db/domain/theme-set";
import type { MidtermRequest } from "./parameters";
import { saysAnything } from "./with-texts";
import type { Workspace } from "./workspace";

/** The parameters, with the layout of the reader's own track where the address names none. */
export async function ownLayout(parameters: AddressParameters): Promise<AddressParameters> {
  const actor = await currentActor();
  if (parameters["layout"] !== undefined || actor.kind !== "person") return parameters;
  const asked = [parameters["organisation"]].flat()[0];
  const own = actor.memberships.filter(({ track }) => track !== null);
  const membership = own.find((m) => m.organisationId === asked) ?? own[0];
  return membership?.track ? { ...parameters, layout: layoutOf(membership.track) } : parameters;
}

/** Every text of the rows' cells. */
const textsOf = ({ rows }: FinishedGroup): string[] =>
  rows.flatMap(({ cells }) => cells.map(cellText));

/** What the workspace counts, however many rows the page shows. */
export interface WholeReport {
  /** How many it is about: all that are in the table, or those that are assigned to the organisation. */
  total: number;
  /** How many of those lack what. */
  counts: Record<Lack, number>;
  /** Every text that it holds, with what is said of its themes. */
  texts: string[];
  /** Whether any of them is the organisation's own, which nobody has published. */
  hasOwnTexts: boolean;
  /** References of its recommendations. */
  refs: Set<string>;
  /** Texts on themes that the table has no longer, which a corrected source calls by another name. */
  leftOver: { section: string; headings: readonly string[] }[];
  /** How many texts on themes are of another theme set. */
  elsewhere: { themeSet: ThemeSet; count: number }[];
}

/** How many rows the table has as it is narrowed. */
export const rowsMeant = ({ missing }: Workspace, { counts, total }: WholeReport): number =>
  missing === null ? total : counts[missing];

/** None where the table is narrowed: then nobody knows. */
function textsLeftOver(
  { texts }: Workspace,
  { filter, themeSet }: MidtermRequest,
  sections: ReadonlySet<string>,
): WholeReport["leftOver"] {
  if (isFiltered(filter)) return [];
  return [...texts.keys()].flatMap((section) => {
    const theme = sections.has(section) ? null : themeOfSection(section);
    return theme?.themeSet === themeSet ? [{ section, headings: theme.headings }] : [];
  });
}

/** Texts on themes that are of other theme sets than the table's; what comes to nothing is none. */
function textsElsewhere({ texts }: Workspace, { themeSet: shown }: MidtermRequest) {
  const written = [...texts].filter(([, { text }]) => saysAnything(text));
  const themeSets = written.map(([section]) => themeOfSection(section)?.themeSet);
  return THEME_SETS.filter((themeSet) => themeSet !== shown).flatMap((themeSet) => {
    const count = themeSets.filter((own) => own === themeSet).length;
    return count > 0 ? [{ themeSet, count }] : [];
  });
}

/** The rows that the page shows, and what the workspace counts; nothing of that for who has none. */
export function shownTable(
  table: FlowingTable,
  workspace: Workspace | null,
  request: MidtermRequest,
): { finished: FinishedTable; report: WholeReport } {
  const counts = Object.fromEntries(LACKS.map((lack) => [lack, 0])) as Record<Lack, number>;
  const report: WholeReport = {
    counts,
    total: 0,
    texts: [],
    hasOwnTexts: false,
    refs: new Set(),
    leftOver: [],
    elsewhere: [],
  };
  if (!workspace) return { finished: firstRows(table, MOST_ROWS_ON_A_PAGE), report };
  const groups: FinishedGroup[] = [];
  const { texts, refs } = report;
  const { missing, assigned, edit } = workspace;
  const assignedRefs = new Set(workspace.assignments.map(({ ref }) => ref));
  const open = edit === null ? null : refInName(edit);
  const sections = new Set<string>([INTRODUCTION]);
  for (const group of table.groups) {
    texts.push(...textsOf(group));
    sections.add(group.section);
    const rows = group.rows.filter(({ ref }) => {
      refs.add(ref);
      // A row that is open for editing stays, whatever a colleague has filled in meanwhile.
      if (assigned && !assignedRefs.has(ref)) return ref === open;
      report.total += 1;
      const parts = workspace.parts.get(ref) ?? [];
      const lacks = lacksOnParts(workspace.published, { ref, parts }, request.asOf);
      for (const lack of lacks) counts[lack] += 1;
      return missing === null || lacks.includes(missing) || ref === open;
    });
    if (rows.length > 0) groups.push({ ...group, rows });
  }
  const written = [...sections].flatMap((section) => workspace.texts.get(section)?.text ?? []);
  texts.push(...written);
  report.hasOwnTexts = written.some(saysAnything);
  report.elsewhere = textsElsewhere(workspace, request);
  report.leftOver = textsLeftOver(workspace, request, sections);
  return { finished: firstRows({ ...table, groups }, MOST_ROWS_ON_A_PAGE), report };
}
