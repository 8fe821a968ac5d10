import { reader } from "@/app/_server/database";
import { groupedBy } from "@/db/domain/grouped";
import { openWork } from "@/db/queries/open-work";
import { organisationMembers } from "@/db/queries/organisation-members";
import { personNames } from "@/db/queries/person-names";

/** Who has open work in an organisation, those who act for it no more first, and who can take it. */
export async function answer(organisationId: string) {
  const from = await reader();
  const members = organisationMembers(from, organisationId)
    .filter(({ disabledAt }) => disabledAt === null)
    .map(({ personId, name }) => ({ personId, name }));
  const active = new Set(members.map(({ personId }) => personId));
  const groups = [...groupedBy(openWork(from, [organisationId]), (work) => work.personId)];
  const names = personNames(
    from,
    groups.map(([personId]) => personId),
  );
  const holders = groups
    .map(([personId, work], index) => ({
      personId,
      work,
      name: names[index] ?? "",
      left: !active.has(personId),
    }))
    .toSorted((a, b) => Number(b.left) - Number(a.left) || a.name.localeCompare(b.name));
  return { members, holders };
}

export type Holder = Awaited<ReturnType<typeof answer>>["holders"][number];
