import type { Reader } from "@/db/client";
import { GROUP_VOCABULARIES, THEME_VOCABULARIES } from "@/db/domain/vocabulary";
import { recommendingStates } from "@/db/queries/recommending-states";
import { tallyOf } from "@/db/queries/review-list";
import type { Scope } from "@/db/queries/scope";
import { speakingOrganisations } from "@/db/queries/speaking-organisations";
import { tagTerms } from "@/db/queries/tag-terms";
import { themes } from "@/db/queries/themes";
import type { FilterChoices } from "./filters";

/** What can be chosen among the recommendations in scope: nothing that none of them has. */
export function offeredIn(reader: Reader, scope: Scope): FilterChoices {
  const tally = tallyOf(reader, scope.reviewId);
  return {
    // Headings of all reviews together would be tens of thousands.
    themes: scope.reviewId === null ? [] : themes(reader, scope),
    sdg: tagTerms(reader, scope, ["sdg_goal"]).toSorted((a, b) => Number(a) - Number(b)),
    group: tagTerms(reader, scope, GROUP_VOCABULARIES),
    topic: tagTerms(reader, scope, THEME_VOCABULARIES),
    states: recommendingStates(reader, scope),
    organisations: speakingOrganisations(reader, scope),
    positions: tally.unknown < tally.recommendations,
  };
}
