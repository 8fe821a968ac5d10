import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { person, twoFactor } from "@/db/schema";

/** From now on the password alone signs somebody in; only ever called inside a command. */
export function removeSecondFactor(tx: Tx, personId: string): void {
  tx.delete(twoFactor).where(eq(twoFactor.userId, personId)).run();
  tx.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, personId)).run();
}
