import { parseArgs } from "node:util";
import { join } from "node:path";
import { publicAddress } from "@/data/settings/settings.mjs";
import { openDatabase } from "@/db/opening/open-database";
import { makeRecoveryLink } from "@/db/commands/make-recovery-link";
import { RECOVERY_HOURS } from "@/db/domain/recovery";
import { personIdByEmail } from "@/db/queries/person-id-by-email";
import { dataDirectory } from "./start/paths.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";

/*
 * npm run recovery-link -- name@example.org: a link by which somebody who forgot the password sets a
 * new one. For whoever has this machine; in the application, validators and administrators make them.
 */
function emailGiven(): string {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [email] = positionals;
  if (email && positionals.length === 1) return email;
  throw new Refusal("Say for whom: npm run recovery-link -- name@example.org");
}

await runScript(async () => {
  const email = emailGiven();
  const db = openDatabase(join(dataDirectory(), "upr.sqlite"));
  const personId = personIdByEmail(db, email.trim().toLowerCase());
  if (!personId) throw new Refusal(`Nobody here signs in as ${email}.`);
  const { token } = makeRecoveryLink(db, { kind: "system", name: "recovery-link" }, { personId });
  console.log(`A new password for ${email}, once, within ${RECOVERY_HOURS} hours:`);
  console.log(`${publicAddress(process.env)}/recover/${token}`);
});
