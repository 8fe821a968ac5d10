import type { Db } from "@/db/client";
import { account, session } from "@/db/schema";

const WHEN = new Date("2024-01-01T00:00:00Z");

/** A session of somebody, as the library that keeps them would have written it; in use for ever. Gives its id. */
export function aSession(db: Db, personId: string, id: string): string {
  const end = new Date("2999-01-01T00:00:00Z");
  const dates = { createdAt: WHEN, updatedAt: end, expiresAt: end };
  db.insert(session)
    .values({ id, token: `hash of token-${id}`, userId: personId, ...dates })
    .run();
  return id;
}

/** The password by which somebody signs in, as its hash. */
export function aPassword(db: Db, personId: string, hash: string): void {
  const dates = { createdAt: WHEN, updatedAt: WHEN };
  db.insert(account)
    .values({
      id: `account-${personId}`,
      providerId: "credential",
      accountId: personId,
      userId: personId,
      password: hash,
      ...dates,
    })
    .run();
}
