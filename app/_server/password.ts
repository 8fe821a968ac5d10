import "server-only";
import { hash, verify } from "@node-rs/argon2";

/* Argon2id, which is the library's own choice, with the parameters of OWASP's Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Modules are bundled more than once; the process has its memory once.
const shared = globalThis as typeof globalThis & { uprPasswords?: Promise<unknown> };

/** One password after the other: each takes 19 MB while it is tried, for some 30 ms of a thread of its own. */
function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  const done = (shared.uprPasswords ?? Promise.resolve()).then(work);
  shared.uprPasswords = done.catch(() => {});
  return done;
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password, COST));

export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  inTurn(() => verify(input.hash, input.password));
