import { reader } from "@/app/_server/database";
import { ownAssignments } from "@/db/queries/assignments";
import { openWork } from "@/db/queries/open-work";
import { personNames } from "@/db/queries/person-names";

/** How much each person of the organisation has of its report, on these recommendations. For its members alone. */
export async function peopleOn(organisationId: string, refs: ReadonlySet<string>) {
  const from = await reader();
  const own = [organisationId];
  const isOn = ({ ref }: { ref: string }) => refs.has(ref);
  const assignments = ownAssignments(from, own).filter(
    (assigned) => assigned.state === "confirmed" && isOn(assigned),
  );
  const statements = openWork(from, own).filter((held) => held.kind === "update" && isOn(held));
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
