import "server-only";
import { DomainError } from "@/db/domain/errors";
import { passwordHash } from "@/db/queries/password-hash";
import { countAttempt, forgetAttempts } from "./attempts";
import { reader } from "./database";
import { verifyPassword } from "./password";

/**
 * Asks for the own password once more, before what a borrowed browser should not do. `field` is its
 * name in the form. Throws `current_password_wrong`, `too_many_attempts`.
 */
export async function requireOwnPassword(
  personId: string,
  password: string,
  field: string,
): Promise<void> {
  if (!password) throw new DomainError("invalid_input", { [field]: "required" });
  await countAttempt("ownPassword", personId);
  const hash = passwordHash(await reader(), personId);
  if (!hash || !(await verifyPassword({ hash, password }))) {
    throw new DomainError("current_password_wrong", { [field]: "wrong" });
  }
  await forgetAttempts("ownPassword", personId);
}
