import { parseArgs } from "node:util";
import { join } from "node:path";
import { openDatabase } from "@/db/opening/open-database";
import { makeAdministrator } from "@/db/commands/make-administrator";
import { DomainError } from "@/db/domain/errors";
import { personIdByEmail } from "@/db/queries/person-id-by-email";
import { dataDirectory } from "./start/paths.mjs";

/*
 * npm run make-administrator -- name@example.org: makes somebody who has an account one more
 * administrator. For whoever has this machine; nobody makes administrators in the application.
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [email] = positionals;
if (!email || positionals.length > 1) {
  console.error("Say whom: npm run make-administrator -- name@example.org");
  process.exit(1);
}
const db = openDatabase(join(dataDirectory(), "upr.sqlite"));
const personId = personIdByEmail(db, email.trim().toLowerCase()) ?? "";
try {
  makeAdministrator(db, { kind: "system", name: "make-administrator" }, { personId });
  console.log(`${email} is an administrator.`);
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  console.error(`Nobody here signs in as ${email}. Nothing was changed.`);
  process.exitCode = 1;
}
