import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { aggregate } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { titleOfReview } from "@/app/_server/review-title";
import { shownReview } from "@/app/_server/scope";
import { PositionTotals } from "@/app/_ui/position-totals";
import { ReviewLists } from "@/app/_ui/review-lists";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import {
  type AddressParameters,
  allOf,
  type IgnoredParameter,
  isFiltered,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { inOrder } from "@/db/domain/explorer-order";
import { progressOf } from "@/db/domain/progress";
import { explorerRows } from "@/db/queries/explorer-rows";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { positionTotals } from "@/db/queries/position-totals";
import { codedAmong, standings } from "@/db/queries/standings";
import { themes } from "@/db/queries/themes";
import { ActiveFilters } from "./active-filters";
import { ListCharts } from "./list-charts";
import { Filters } from "./filters";
import { offeredIn } from "./offered";
import { Paging } from "./paging";
import { type ExplorerView, hrefOf, isWhole, PAGE_SIZE, parseView } from "./search-params";
import { ExplorerTable } from "./table";
import { WholeList } from "./whole-list";

interface PageProps {
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const t = await getTranslations("explorer");
  const parameters = await props.searchParams;
  const title = t(isWhole(parseView(parameters).view) ? "whole.title" : "title");
  return { title: await titleOfReview(title, parameters) };
}

/** Everything that the explorer shows of what is published of one review, for this view and day. */
function answer(view: ExplorerView, asOf: string) {
  const { filter, order, reverse, page } = view;
  const key = ["explorer", asOf, filter, order, reverse, page];
  return aggregate(key, (reader, keep) => {
    const shown = shownReview(reader, { review: filter.review });
    const { scope } = shown;
    const known = keep(["standings", scope, asOf], (from) => standings(from, scope, asOf));
    const matches = matchingRecommendations(reader, filter, asOf, known);
    const whole = { ...allOf(filter), source: filter.source };
    const total = isFiltered(filter)
      ? matchingRecommendations(reader, whole, asOf, known).length
      : matches.length;
    const pages = Math.max(1, Math.ceil(matches.length / PAGE_SIZE));
    const start = (Math.min(page, pages) - 1) * PAGE_SIZE;
    const rows = inOrder(matches, order, reverse).slice(start, start + PAGE_SIZE);
    return {
      ...shown,
      positions: isFiltered({ ...filter, source: [] })
        ? null
        : positionTotals(
            reader,
            filter.source.length > 0
              ? filter.source
              : (shown.review?.lists ?? []).map(({ id }) => id),
          ),
      progress: progressOf(matches, themes(reader, scope)),
      coded: codedAmong(matches),
      total,
      pages,
      rows: explorerRows(reader, rows, asOf, filter.q),
      offered: keep(["explorer choices", scope.reviewId], (from) => offeredIn(from, scope)),
    };
  });
}

/** The mid-term table of the same recommendations, as of the same day. */
function midtermAddress({ filter, asOf }: ExplorerView): string {
  const search = toSearchParams(filter);
  if (asOf !== null) search.set("asOf", asOf);
  return search.size > 0 ? `/midterm?${search}` : "/midterm";
}

export default async function Page(props: PageProps) {
  const { view, ignored } = parseView(await props.searchParams);
  return isWhole(view) ? (
    <WholeList view={view} ignored={ignored} />
  ) : (
    <OfOneReview view={view} ignored={ignored} />
  );
}

async function OfOneReview(props: { view: ExplorerView; ignored: IgnoredParameter[] }) {
  const { view, ignored } = props;
  const asOf = view.asOf ?? today();
  const shown = await answer(view, asOf);
  const { progress, coded, total, pages, rows, offered, review } = shown;
  const t = await getTranslations("explorer");
  const format = await getFormatter();
  const themeOf = new Map(offered.themes.map((theme) => [theme.id, theme]));
  const lists = review?.lists ?? [];
  const titles = {
    theme: (id: string) => themeOf.get(Number(id))?.title,
    source: (id: string) => lists.find((list) => list.id === id)?.title,
    state: (id: string) => offered.states.find(({ iso3 }) => iso3 === id)?.name,
  };
  const otherReview = (id: string) =>
    hrefOf(view, { filter: { ...allOf(view.filter), review: id } });
  const filtered = isFiltered({ ...view.filter, source: [] });
  return (
    <>
      <h1>{t("title")}</h1>
      <ReviewSwitcher review={review} others={shown.others} hrefTo={otherReview} />
      <p className="lede">{t("lede")}</p>
      {ignored.length > 0 && (
        <p className="notice" role="status">
          {t("ignored", { what: ignored.map(({ name, value }) => `${name}=${value}`).join(", ") })}
        </p>
      )}
      <ReviewLists
        lists={lists}
        counted={view.filter.source}
        hrefTo={(source) => hrefOf(view, { filter: { ...view.filter, source } })}
        together
      />
      <Filters view={view} choices={offered} />
      <h2 className="count" id="list">
        {filtered ? t("count", { count: progress.total, total }) : t("countAll", { total })}{" "}
        <small>{t("asOf", { date: inWords(format, asOf) })}</small>
      </h2>
      {view.filter.q !== "" && (
        <p>
          <a href={`/search?${new URLSearchParams({ q: view.filter.q })}`}>{t("searchAll")}</a>
        </p>
      )}
      <ActiveFilters view={view} titleOf={(name, id) => titles[name](id) ?? id} />
      {shown.positions && (
        <PositionTotals
          title={t("positions")}
          counts={shown.positions}
          hrefTo={(position) => hrefOf(view, { filter: { ...view.filter, position: [position] } })}
        />
      )}
      {rows.length > 0 && <ListCharts progress={progress} view={view} day={asOf} coded={coded} />}
      {rows.length > 0 ? (
        <ExplorerTable
          rows={rows}
          view={view}
          pathOf={({ themeId }) => themeOf.get(themeId)?.path ?? []}
          hidden={offered.positions ? [] : ["position"]}
        />
      ) : (
        <div className="empty">
          <p>{t("empty.title")}</p>
          <p>{t("empty.help")}</p>
        </div>
      )}
      <Paging view={view} pages={pages} />
      <p>
        <a href={midtermAddress(view)}>{t("toMidterm")}</a>
      </p>
    </>
  );
}
