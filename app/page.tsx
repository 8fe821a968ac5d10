import { reviewValues } from "@/app/_i18n/review-values";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { CoverageChart } from "@/app/_charts/coverage-chart";
import { EVERYTHING } from "@/app/_charts/list-address";
import { ProgressCharts } from "@/app/_charts/progress-charts";
import { TimeChart } from "@/app/_charts/time-chart";
import { inWords } from "@/app/_i18n/partial-date";
import { aggregate, type Keep } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { NewestUpdates } from "@/app/_ui/newest-updates";
import { WaysOn } from "@/app/_ui/ways-on";
import type { Reader } from "@/db/client";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { lastDayOf } from "@/db/domain/partial-date";
import { progressOf } from "@/db/domain/progress";
import { progressOverTime } from "@/db/domain/progress-over-time";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { newestUpdates } from "@/db/queries/newest-updates";
import { partsSpokenOf } from "@/db/queries/parts";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { type ReviewFacts, reviewFacts } from "@/db/queries/review-facts";
import { codedAmong, standings } from "@/db/queries/standings";
import { themes } from "@/db/queries/themes";

const NEWEST_SHOWN = 5;

/** Everything the overview shows, as of a day. */
function overview(reader: Reader, day: string, keep: Keep) {
  const known = keep(["standings", day], (from) => standings(from, day));
  const all = matchingRecommendations(reader, NO_FILTER, day, known);
  const ids = all.map((one) => one.id);
  return {
    review: reviewFacts(reader),
    progress: progressOf(all, themes(reader)),
    coded: codedAmong(all),
    points: progressOverTime(publishedAssessments(reader), ids, day, partsSpokenOf(reader)),
    coverage: evidenceCoverage(reader, all),
    newest: newestUpdates(reader, NEWEST_SHOWN, day),
  };
}

async function load() {
  const day = today();
  const shown = await aggregate(["overview", day], (from, keep) => overview(from, day, keep));
  return { day, ...shown };
}

export async function generateMetadata(): Promise<Metadata> {
  const home = await getTranslations("home");
  const common = await getTranslations("common");
  return { title: `${home("title")} – ${common("siteName")}` };
}

export default async function Page() {
  const { day, review, progress, coded, points, coverage, newest } = await load();
  const t = await getTranslations("home");
  if (!review) {
    return (
      <>
        <h1>{t("empty.title")}</h1>
        <p className="empty">{t("empty.help")}</p>
      </>
    );
  }
  const { total } = progress;
  const from = lastDayOf(review.source.date) ?? day;
  return (
    <>
      <Opening review={review} total={total} />
      <ProgressCharts progress={progress} within={EVERYTHING} day={day} coded={coded} />
      <TimeChart
        points={points}
        within={EVERYTHING}
        from={from}
        figure={{ id: "time", day, total }}
      />
      <CoverageChart coverage={coverage} within={EVERYTHING} figure={{ id: "coverage", day }} />
      <NewestUpdates updates={newest} />
      <WaysOn />
    </>
  );
}

/** Which review this is, and what the page says about it. */
async function Opening({ review, total }: { review: ReviewFacts; total: number }) {
  const t = await getTranslations("home");
  const format = await getFormatter();
  const { source } = review;
  const kind = source.kind === "high_commissioner_letter" ? source.kind : "other";
  return (
    <>
      <h1>{t("heading", { ...reviewValues(review), cycle: String(review.cycle ?? 0) })}</h1>
      <p className="home-lede">
        {t.rich("lede", {
          total,
          date: inWords(format, source.date),
          sourceName: t(`sourceName.${kind}`),
          source: (chunks) => <a href={`/evidence/${encodeURIComponent(source.id)}`}>{chunks}</a>,
        })}
      </p>
    </>
  );
}
