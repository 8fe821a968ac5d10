import "server-only";
import { hash, verify } from "@node-rs/argon2";

/* Argon2id, which is the library's own choice, with the parameters of OWASP's Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Takes some 30 ms of a thread of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

export const verifyPassword = (input: { hash: string; password: string }): Promise<boolean> =>
  verify(input.hash, input.password);
