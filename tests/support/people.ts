import type { Db } from "@/db/client";
import type { Actor, OrganisationRole } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import { membership as membershipTable, organisation, person } from "@/db/schema";

export type Person = Extract<Actor, { kind: "person" }>;

/** An organisation of this name, as an administrator would have added it. */
export function anOrganisation(
  db: Db,
  name: string,
  track: Track | null,
  settings: { secondPersonRequired?: boolean; nameWithheld?: boolean } = {},
): string {
  const id = `org-${name.toLowerCase().replaceAll(" ", "-")}`;
  const createdAt = "2024-01-01T00:00:00.000Z";
  db.insert(organisation)
    .values({ id, name, track, createdAt, ...settings })
    .run();
  return id;
}

/** A person with a role in an organisation (or none), in the database and as an actor. */
export function aPerson(
  db: Db,
  name: string,
  membership: { organisationId: string; track: Track | null; role: OrganisationRole } | null,
): Person {
  const id = `person-${name.toLowerCase()}`;
  const now = new Date("2024-01-01T00:00:00Z");
  db.insert(person)
    .values({
      id,
      name,
      email: `${name.toLowerCase()}@example.org`,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  if (membership) {
    const { organisationId, role } = membership;
    db.insert(membershipTable).values({ personId: id, organisationId, role }).run();
  }
  const memberships = membership
    ? [{ organisationName: membership.organisationId, ...membership }]
    : [];
  return { kind: "person", id, name, isAdministrator: false, memberships };
}
