import { reader } from "@/app/_server/database";
import { openWork } from "@/db/queries/open-work";
import { personNames } from "@/db/queries/person-names";
import type { Workspace } from "./workspace";

/** How much each person of the organisation has of its report, on these recommendations. For its members alone. */
export async function peopleOn(
  { membership, assignments: all }: Workspace,
  refs: ReadonlySet<string>,
) {
  const from = await reader();
  const isOn = ({ ref }: { ref: string }) => refs.has(ref);
  const assignments = all.filter(isOn);
  const inHand = openWork(from, [membership.organisationId]);
  const statements = inHand.filter((held) => held.kind === "update" && isOn(held));
  const ids = [...assignments, ...statements].map(({ personId }) => personId);
  const known = [...new Set(ids)].filter((id) => id !== null);
  const names = personNames(from, known);
  const countOf = (rows: readonly { personId: string | null }[], id: string | null) =>
    rows.filter(({ personId }) => personId === id).length;
  return {
    each: known.map((id, index) => ({
      name: names[index] ?? "–",
      assigned: countOf(assignments, id),
      drafts: countOf(statements, id),
    })),
    unassigned: countOf(assignments, null),
  };
}
