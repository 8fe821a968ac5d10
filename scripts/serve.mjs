/*
 * npm run serve: starts what has been built, and installs and builds nothing: for a machine or a container
 * on which the program's own files cannot be written.
 */
import { setting } from "../data/settings/settings.mjs";
import { isBuilt } from "./start/build.mjs";
import { prepareDatabase } from "./start/database.mjs";
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
  if (!isBuilt()) throw new Refusal("Nothing has been built yet. Run this first: npm run build");
  await ensurePortIsFree(Number(setting("PORT", process.env)), setting("HOST", process.env));
  const directory = dataDirectory();
  await prepareDatabase(directory);
  await serve(directory);
});
