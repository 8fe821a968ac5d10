import { reviewValues } from "@/app/_i18n/review-values";
import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { CoverageChart } from "@/app/_charts/coverage-chart";
import type { Within } from "@/app/_charts/list-address";
import { ProgressCharts } from "@/app/_charts/progress-charts";
import { TimeChart } from "@/app/_charts/time-chart";
import { inWords } from "@/app/_i18n/partial-date";
import { aggregate, type Keep } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { titleOfReview } from "@/app/_server/review-title";
import { shownReview, type ShownReview } from "@/app/_server/scope";
import { NewestUpdates } from "@/app/_ui/newest-updates";
import { PositionTotals } from "@/app/_ui/position-totals";
import { ReviewLists } from "@/app/_ui/review-lists";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { WaysOn } from "@/app/_ui/ways-on";
import type { Reader } from "@/db/client";
import {
  type AddressParameters,
  type ExplorerFilter,
  NO_FILTER,
  parseFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { lastDayOf } from "@/db/domain/partial-date";
import { progressOf } from "@/db/domain/progress";
import { progressOverTime } from "@/db/domain/progress-over-time";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { newestUpdates } from "@/db/queries/newest-updates";
import { partsSpokenOf } from "@/db/queries/parts";
import { positionTotals } from "@/db/queries/position-totals";
import { publishedAssessments } from "@/db/queries/published-assessments";
import type { RecommendationList, ReviewFacts } from "@/db/queries/review-facts";
import { codedAmong, standings } from "@/db/queries/standings";
import { themes } from "@/db/queries/themes";

interface PageProps {
  searchParams: Promise<AddressParameters>;
}

const NEWEST_SHOWN = 5;

/** One list is counted at a time: the one that is asked for, else the one that was there first. */
function countedList({ review, scope }: ShownReview): RecommendationList | undefined {
  const lists = review?.lists ?? [];
  return lists.find(({ id }) => scope.sources.includes(id)) ?? lists[0];
}

/** Everything the overview shows, as of a day. */
function overview(reader: Reader, parameters: AddressParameters, day: string, keep: Keep) {
  const shown = shownReview(reader, parameters);
  const list = countedList(shown);
  const several = (shown.review?.lists.length ?? 0) > 1;
  const { review: asked } = parseFilter(parameters).filter;
  const filter: ExplorerFilter = {
    ...NO_FILTER,
    review: asked === "" ? "" : shown.scope.reviewId,
    source: several && list ? [list.id] : [],
  };
  const scope = { ...shown.scope, sources: filter.source };
  const known = keep(["standings", scope, day], (from) => standings(from, scope, day));
  const all = matchingRecommendations(reader, filter, day, known);
  const ids = all.map((one) => one.id);
  return {
    ...shown,
    list,
    filter,
    positions: positionTotals(reader, list ? [list.id] : []),
    progress: progressOf(all, themes(reader, scope)),
    coded: codedAmong(all),
    points: progressOverTime(
      publishedAssessments(reader, scope),
      ids,
      day,
      partsSpokenOf(reader, scope),
    ),
    coverage: evidenceCoverage(reader, all),
    newest: newestUpdates(reader, scope, NEWEST_SHOWN, day),
  };
}

async function load(parameters: AddressParameters) {
  const day = today();
  const { review, source } = parseFilter(parameters).filter;
  const key = ["overview", review, source, day];
  const shown = await aggregate(key, (from, keep) => overview(from, parameters, day, keep));
  return { day, ...shown };
}

type Overview = Awaited<ReturnType<typeof load>>;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const home = await getTranslations("home");
  return { title: await titleOfReview(home("title"), await props.searchParams) };
}

/** The overview of another review or list. */
function addressOf(filter: Partial<ExplorerFilter>): string {
  const search = toSearchParams(filter);
  return search.size > 0 ? `/?${search}` : "/";
}

export default async function Page(props: PageProps) {
  const shown = await load(await props.searchParams);
  const { day, review, list, progress, coded, points, coverage, newest, filter } = shown;
  const t = await getTranslations("home");
  if (!review || !list) {
    return (
      <>
        <h1>{t("empty.title")}</h1>
        <p className="empty">{t("empty.help")}</p>
        <ReviewSwitcher {...shown} hrefTo={(id) => addressOf({ review: id })} />
      </>
    );
  }
  const { total } = progress;
  const within: Within = { filter, asOf: null };
  const from = lastDayOf(list.date) ?? day;
  return (
    <>
      <Opening review={review} list={list} shown={shown} />
      <ProgressCharts progress={progress} within={within} day={day} coded={coded} />
      <TimeChart points={points} within={within} from={from} figure={{ id: "time", day, total }} />
      <CoverageChart coverage={coverage} within={within} figure={{ id: "coverage", day }} />
      <NewestUpdates updates={newest} filter={filter} />
      <WaysOn filter={filter} />
    </>
  );
}

const KINDS = ["high_commissioner_letter", "working_group_report", "other"] as const;

/** Which review this is, and what the page says about it. */
async function Opening(props: { review: ReviewFacts; list: RecommendationList; shown: Overview }) {
  const { review, list, shown } = props;
  const t = await getTranslations("home");
  const format = await getFormatter();
  const kind = KINDS.find((known) => known === list.kind) ?? "other";
  return (
    <>
      <h1>{t("heading", { ...reviewValues(review), cycle: String(review.cycle ?? 0) })}</h1>
      <ReviewSwitcher
        review={review}
        others={shown.others}
        hrefTo={(id) => addressOf({ review: id })}
      />
      <p className="home-lede">
        {t.rich("lede", {
          total: shown.progress.total,
          date: inWords(format, list.date),
          sourceName: t(`sourceName.${kind}`),
          source: (chunks) => <a href={`/evidence/${encodeURIComponent(list.id)}`}>{chunks}</a>,
        })}
      </p>
      <ReviewLists
        lists={review.lists}
        counted={[list.id]}
        hrefTo={(source) => addressOf({ review: shown.filter.review, source })}
        together={false}
      />
      <PositionTotals
        title={(await getTranslations("explorer"))("positions")}
        counts={shown.positions}
        hrefTo={(position) =>
          `/recommendations?${toSearchParams({ ...shown.filter, position: [position] })}`
        }
      />
    </>
  );
}
