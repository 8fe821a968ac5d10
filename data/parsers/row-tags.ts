import type { RowProblem, RowTag } from "@/db/domain/import-row";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { problem } from "./row-cells";

/** The terms as tags of a vocabulary, each once. */
export const tagsOf = (
  vocabulary: Vocabulary,
  version: string,
  terms: readonly string[],
): RowTag[] =>
  [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ""))].map((term) => ({
    vocabulary,
    version,
    term,
  }));

/** The year in which the goals were agreed stands for their version. */
const AGENDA = "2015";

const SDG =
  /^(?:sdgs?|goals?|targets?)?\s*(\d{1,2})(?:\.(\d{1,2}|[a-d]))?(?![\p{L}\p{N}]|\.\p{N})/iu;

/** "16.2 - Protect children …": target 16.2 of goal 16; "16 - PEACE …": goal 16. What is neither is doubtful. */
export function sdgTags(terms: readonly string[]): { tags: RowTag[]; doubts: RowProblem[] } {
  const [goals, targets, doubts]: [string[], string[], RowProblem[]] = [[], [], []];
  for (const term of terms) {
    const found = SDG.exec(term.trim());
    const goal = Number(found?.[1]);
    if (!(goal >= 1 && goal <= 17)) {
      doubts.push(problem("other", term));
      continue;
    }
    goals.push(String(goal));
    if (found?.[2]) targets.push(`${goal}.${found[2].toLowerCase()}`);
  }
  const tags = [...tagsOf("sdg_target", AGENDA, targets), ...tagsOf("sdg_goal", AGENDA, goals)];
  return { tags, doubts };
}
