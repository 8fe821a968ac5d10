import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import type { PersonInput } from "@/db/domain/new-person";
import { account, person } from "@/db/schema";

/**
 * A person with a password to sign in by; only ever called inside a command. Gives the person's id.
 * Throws `email_taken`.
 */
export function insertPerson(
  tx: Tx,
  input: PersonInput & { isAdministrator: boolean },
  now: string,
): string {
  const { name, email, passwordHash, isAdministrator } = input;
  if (tx.select({ id: person.id }).from(person).where(eq(person.email, email)).get()) {
    throw new DomainError("email_taken", { email: "taken" });
  }
  const id = crypto.randomUUID();
  const at = new Date(now);
  const dates = { createdAt: at, updatedAt: at };
  tx.insert(person)
    .values({ id, name, email, isAdministrator, ...dates })
    .run();
  tx.insert(account)
    .values({
      id: crypto.randomUUID(),
      // What the library that keeps sessions looks for when somebody signs in with a password.
      providerId: "credential",
      accountId: id,
      userId: id,
      password: passwordHash,
      ...dates,
    })
    .run();
  return id;
}
