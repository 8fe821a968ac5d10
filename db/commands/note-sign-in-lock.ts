import { z } from "zod";
import { defineCommand } from "./define-command";

/**
 * Says in the audit trail that signing in was locked after too many attempts, and by what they were
 * counted. It does not say for whom or from where, and is said whether or not there is such an
 * account: nobody can tell the one from the other by it.
 */
export const noteSignInLock = defineCommand({
  name: "note-sign-in-lock",
  input: z.object({ countedBy: z.string() }),
  // Whoever tries to sign in is nobody yet.
  admits: () => true,
  run: ({ countedBy }) => ({
    isPublic: false,
    subject: "sign-in",
    detail: { countedBy },
    result: null,
  }),
});
