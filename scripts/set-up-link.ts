import { join } from "node:path";
import { openDatabase } from "@/db/opening/open-database";
import { makeSetUpLink } from "@/db/commands/make-set-up-link";
import { dataDirectory } from "./start/paths.mjs";
import { runScript } from "./start/refusal.mjs";

/* Writes the token of a new set-up link, and nothing else, to stdout. Fails once there is an administrator. */
await runScript(async () => {
  const db = openDatabase(join(dataDirectory(), "upr.sqlite"));
  console.log(makeSetUpLink(db, { kind: "system", name: "start" }, {}));
});
