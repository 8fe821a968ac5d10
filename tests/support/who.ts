import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { insertPerson } from "@/db/commands/insert-person";
import { insertMembership } from "@/db/commands/membership-rules";
import type { OrganisationRole } from "@/db/domain/permissions";
import { SYSTEM } from "./accounts";
import type { Instance } from "./instance";
import { anOrganisation } from "./people";
import { formWith, sendForm } from "./plain-form";

export const PASSWORD = "four quiet rivers meet";

/** The database of a running instance, beside the server's own connection. */
export const databaseOf = ({ directory }: Pick<Instance, "directory">): Db =>
  openDatabase(join(directory, "upr.sqlite"));

/** Somebody who can sign in to a running instance; `role` in an organisation, or an administrator. */
export async function somebody(
  db: Db,
  name: string,
  role: { organisationId: string; role: OrganisationRole } | "administrator" | null,
): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const now = new Date().toISOString();
  const isAdministrator = role === "administrator";
  const id = db.transaction((tx) => {
    const made = insertPerson(tx, { name, email, passwordHash, isAdministrator }, now);
    if (role && role !== "administrator") {
      const given = { personId: made, addedById: null, ...role };
      insertMembership({ tx, now, actor: SYSTEM, actorId: null }, given);
    }
    return made;
  });
  return { id, email };
}

export { anOrganisation };

/** Signs in by the form, as a browser without scripts; gives the value of the Cookie header. */
export async function signIn(baseUrl: string, email: string): Promise<string> {
  const address = `${baseUrl}/sign-in`;
  const form = formWith(await (await fetch(address)).text(), address, "password");
  const entered = { email, password: PASSWORD, next: "/account" };
  const answer = await sendForm(form, entered, { origin: baseUrl });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
  return cookies.join("; ");
}
