import type { ComparedReview } from "@/app/_charts/chart-figures";
import { type ChartFigures, comparedFigures, figuresOf } from "@/app/_charts/chart-figures";
import type { Words } from "@/app/_i18n/words";
import { aggregate } from "@/app/_server/database";
import { progressOf } from "@/db/domain/progress";
import { progressOverTime } from "@/db/domain/progress-over-time";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { partsSpokenOf } from "@/db/queries/parts";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { reviewFigures } from "@/db/queries/review-figures";
import { scopeOf } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { themes } from "@/db/queries/themes";
import type { ChartRequest } from "./request";

/** What every chart of a list is made of, kept as the pages keep it. */
const materialOf = ({ filter, asOf }: ChartRequest) =>
  aggregate(["chart", filter, asOf], (from, keep) => {
    const scope = { reviewId: scopeOf(from, filter).reviewId ?? "", sources: [] };
    const known = keep(["standings", scope, asOf], (reader) => standings(reader, scope, asOf));
    const matches = matchingRecommendations(from, filter, asOf, known);
    const ids = matches.map(({ id }) => id);
    const assessments = publishedAssessments(from, scope);
    return {
      progress: progressOf(matches, themes(from, scope)),
      points: progressOverTime(assessments, ids, asOf, partsSpokenOf(from, scope)),
      coverage: evidenceCoverage(from, matches),
    };
  });

/** The two reviews; those that there are not are left out. */
const comparedOf = ({ pair, asOf }: ChartRequest) =>
  aggregate(["compared in a chart", pair, asOf], (from): { reviews: ComparedReview[] } => ({
    reviews: pair.flatMap((id) => reviewFigures(from, id, asOf) ?? []),
  }));

/** The numbers of the chart; null where it is of a review that there is not. */
export async function chartOf(request: ChartRequest, words: Words): Promise<ChartFigures | null> {
  const { name, asOf } = request;
  if (name === "compare") {
    const { reviews } = await comparedOf(request);
    return reviews.length === 2 ? comparedFigures(reviews, words) : null;
  }
  return figuresOf(name, await materialOf(request), words, asOf);
}
