import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { inWords } from "@/app/_i18n/partial-date";
import { aggregate } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import {
  type AddressParameters,
  isFiltered,
  NO_FILTER,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { inOrder } from "@/db/domain/explorer-order";
import { progressOf } from "@/db/domain/progress";
import { explorerRows } from "@/db/queries/explorer-rows";
import { markedRecommendations } from "@/db/queries/finds-words";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { codedAmong, standings } from "@/db/queries/standings";
import { tagTerms } from "@/db/queries/tag-terms";
import { themes } from "@/db/queries/themes";
import { ActiveFilters } from "./active-filters";
import { ListCharts } from "./list-charts";
import { Filters } from "./filters";
import { Paging } from "./paging";
import { type ExplorerView, PAGE_SIZE, parseView } from "./search-params";
import { ExplorerTable } from "./table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t("explorer.title")} – ${t("common.siteName")}` };
}

/** Everything that the explorer shows of what is published, for this view and day. */
function answer(view: ExplorerView, asOf: string) {
  const { filter, order, reverse, page } = view;
  const key = ["explorer", asOf, filter, order, reverse, page];
  return aggregate(key, (reader, keep) => {
    const known = keep(["standings", asOf], (from) => standings(from, asOf));
    const matches = matchingRecommendations(reader, filter, asOf, known);
    const total = isFiltered(filter)
      ? matchingRecommendations(reader, NO_FILTER, asOf, known).length
      : matches.length;
    const pages = Math.max(1, Math.ceil(matches.length / PAGE_SIZE));
    const start = (Math.min(page, pages) - 1) * PAGE_SIZE;
    const shown = inOrder(matches, order, reverse).slice(start, start + PAGE_SIZE);
    const marked = markedRecommendations(
      reader,
      filter.q,
      shown.map(({ id }) => id),
    );
    const progress = progressOf(matches, themes(reader));
    return {
      progress,
      coded: codedAmong(matches),
      total,
      pages,
      rows: explorerRows(reader, shown, asOf).map((row) => ({
        ...row,
        marked: marked.get(row.id),
      })),
    };
  });
}

const choices = () =>
  aggregate(["explorer choices"], (reader) => ({
    themes: themes(reader),
    sdg: tagTerms(reader, "sdg_goal").toSorted((a, b) => Number(a) - Number(b)),
    group: tagTerms(reader, "ohchr_group"),
  }));

/** The mid-term table of the same recommendations, as of the same day. */
function midtermAddress({ filter, asOf }: ExplorerView): string {
  const search = toSearchParams(filter);
  if (asOf !== null) search.set("asOf", asOf);
  return search.size > 0 ? `/midterm?${search}` : "/midterm";
}

export default async function Page(props: { searchParams: Promise<AddressParameters> }) {
  const { view, ignored } = parseView(await props.searchParams);
  const asOf = view.asOf ?? today();
  const [{ progress, coded, total, pages, rows }, offered] = await Promise.all([
    answer(view, asOf),
    choices(),
  ]);
  const t = await getTranslations("explorer");
  const format = await getFormatter();
  const themeOf = new Map(offered.themes.map((theme) => [theme.id, theme]));
  const filtered = isFiltered(view.filter);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {ignored.length > 0 && (
        <p className="notice" role="status">
          {t("ignored", { what: ignored.map(({ name, value }) => `${name}=${value}`).join(", ") })}
        </p>
      )}
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
      <ActiveFilters view={view} titleOf={(id) => themeOf.get(id)?.title ?? String(id)} />
      {rows.length > 0 && <ListCharts progress={progress} view={view} day={asOf} coded={coded} />}
      {rows.length > 0 ? (
        <ExplorerTable rows={rows} view={view} pathOf={(id) => themeOf.get(id)?.path ?? []} />
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
