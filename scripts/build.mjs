/* npm run build: installs what is missing and builds where the sources have changed, and starts nothing. */
import { buildWhereNeeded } from "./start/build.mjs";
import { installWhereNeeded } from "./start/dependencies.mjs";
import { nodeVersionProblem } from "./start/node-version.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";

await runScript(async () => {
  const problem = nodeVersionProblem(process.version);
  if (problem) throw new Refusal(problem);
  await installWhereNeeded();
  await buildWhereNeeded();
  console.log("It is built. Start it: npm run serve");
});
