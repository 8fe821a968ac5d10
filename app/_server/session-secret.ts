import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { instance } from "./instance";

/** What signs the cookies of sessions: from the environment, else a random file made on first use. */
export function sessionSecret(): string {
  if (instance.sessionSecret) return instance.sessionSecret;
  const path = join(instance.dataDirectory, "session-secret");
  mkdirSync(instance.dataDirectory, { recursive: true });
  try {
    // "wx" fails where the file is there: two processes that start at once agree on one secret.
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
