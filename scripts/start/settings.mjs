import { settingsProblems } from "../../data/settings/settings-problems.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Says what is seldom meant. Throws Refusal where a setting is wrong: a line for each of them.
 *
 * @param {import("../../data/settings/settings.mjs").Environment} environment
 */
export function checkSettings(environment) {
  const { mistakes, warnings } = settingsProblems(environment);
  for (const warning of warnings) console.error(`Warning: ${warning}`);
  if (mistakes.length > 0) throw new Refusal(...mistakes);
}
