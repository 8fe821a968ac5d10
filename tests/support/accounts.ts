import type { Db } from "@/db/client";
import { makeSetUpLink } from "@/db/commands/make-set-up-link";
import { setUpAdministrator } from "@/db/commands/set-up-administrator";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";

export const SYSTEM: Actor = { kind: "system", name: "start" };

/** What a form about a new person comes down to, with a hash that stands for any. */
export function newcomer(name: string) {
  const email = `${name.toLowerCase()}@example.org`;
  return { name, email, passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA" };
}

/** The first administrator, by way of the set-up link. */
export function anAdministrator(db: Db): Actor {
  const token = makeSetUpLink(db, SYSTEM, {});
  return actorByPerson(db, setUpAdministrator(db, VISITOR, { ...newcomer("Admin"), token }));
}
