/*
 * npm start: everything from a fresh clone to a page in the browser. Plain JavaScript with nothing but
 * Node's own modules at the top, because it runs before anything is installed.
 */
import { setting } from "../data/settings/settings.mjs";
import { buildWhereNeeded } from "./start/build.mjs";
import { prepareDatabase } from "./start/database.mjs";
import { installWhereNeeded } from "./start/dependencies.mjs";
import { nodeVersionProblem } from "./start/node-version.mjs";
import { dataDirectory } from "./start/paths.mjs";
import { ensurePortIsFree } from "./start/port.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";
import { serve } from "./start/serve.mjs";
import { checkSettings } from "./start/settings.mjs";

// Drafts and password hashes are for this account alone.
process.umask(0o077);

await runScript(async () => {
  const problem = nodeVersionProblem(process.version);
  if (problem) throw new Refusal(problem);
  checkSettings(process.env);
  await ensurePortIsFree(Number(setting("PORT", process.env)), setting("HOST", process.env));
  await installWhereNeeded();
  const directory = dataDirectory();
  await prepareDatabase(directory);
  await buildWhereNeeded();
  await serve(directory);
});
