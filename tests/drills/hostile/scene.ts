import { hash } from "@node-rs/argon2";
import type { Db } from "@/db/client";
import { acceptInvitation } from "@/db/commands/accept-invitation";
import { addOrganisation } from "@/db/commands/add-organisation";
import { invitePerson } from "@/db/commands/invite-person";
import { type Actor, type OrganisationRole, VISITOR } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { membership } from "@/db/schema";
import { type Instance, startInstance } from "@/tests/support/instance";
import { databaseOf, PASSWORD, signIn, somebody } from "@/tests/support/who";

/** Who reads an output. */
export type Reading = "visitor" | "member" | "administrator";

/** The organisation whose drafts are read, and those who act for it and around it. */
export interface Own {
  id: string;
  /** Writes for the organisation. */
  writer: Actor;
  /** Publishes for it, and reads. */
  member: Actor;
  /** Another organisation in which the member writes. */
  besides: string;
  /** Of the other track, with its validator. */
  ministry: { id: string; official: Actor };
}

/** A running instance with people who have no hostile names. */
export interface Scene {
  instance: Instance;
  db: Db;
  administrator: Actor;
  own: Own;
  cookies: Record<Reading, string>;
  /** A hash with which whoever is invited signs in. */
  passwordHash: string;
  stop: () => Promise<void>;
}

/** Makes an account by an invitation, with this name. Gives who it is. */
export function invited(
  { db, administrator, passwordHash }: Pick<Scene, "db" | "administrator" | "passwordHash">,
  { organisationId, role = "validator", name, email }: Invited,
): Extract<Actor, { kind: "person" }> {
  const { token } = invitePerson(db, administrator, { organisationId, role });
  const id = acceptInvitation(db, VISITOR, { token, name, email, passwordHash });
  const actor = actorByPerson(db, id);
  if (actor.kind !== "person") throw new Error(`${email} cannot act`);
  return actor;
}

interface Invited {
  organisationId: string;
  role?: OrganisationRole;
  name: string;
  email: string;
}

/** Starts an instance with an administrator, an organisation of two and a ministry. */
export async function startScene(settings: Record<string, string>): Promise<Scene> {
  const instance = await startInstance({ settings, errors: undefined });
  const db = databaseOf(instance);
  // What is planted need not outlive a power cut.
  db.$client.pragma("synchronous = OFF");
  const ruler = await somebody(db, "Arun Administrator", "administrator");
  const administrator = actorByPerson(db, ruler.id);
  const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const given = { db, administrator, passwordHash };
  const organisation = (name: string, track: Track) =>
    addOrganisation(db, administrator, { name, track });
  const [id, besides, ministryId] = [
    organisation("Clean Rivers Network", "civil_society"),
    organisation("Lawyers for Land", "civil_society"),
    organisation("Ministry of Rural Development", "government"),
  ];
  const writes = (organisationId: string, role: OrganisationRole, name: string) =>
    invited(given, { organisationId, role, name, email: `${name.toLowerCase()}@example.org` });
  const writer = writes(id, "contributor", "Nary");
  // Whoever comes after a validator is brought in by one.
  const person = await somebody(db, "Vuthy", { organisationId: id, role: "validator" });
  const both = { personId: person.id, organisationId: besides, role: "contributor" as const };
  db.insert(membership).values(both).run();
  const official = writes(ministryId, "validator", "Odette");
  const cookies = {
    visitor: "",
    member: await signIn(instance.baseUrl, person.email),
    administrator: await signIn(instance.baseUrl, ruler.email),
  };
  const stop = async () => {
    db.$client.close();
    await instance.stop();
  };
  const own = { id, writer, member: actorByPerson(db, person.id), besides };
  return {
    ...{ instance, db, administrator, cookies, passwordHash, stop },
    own: { ...own, ministry: { id: ministryId, official } },
  };
}
