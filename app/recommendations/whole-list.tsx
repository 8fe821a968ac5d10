import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { today } from "@/app/_server/instance";
import { PositionTotals } from "@/app/_ui/position-totals";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import {
  allOf,
  type IgnoredParameter,
  isFiltered,
  NO_FILTER,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { countsOfTally } from "@/db/domain/position-counts";
import { ActiveFilters } from "./active-filters";
import { Filters } from "./filters";
import { type ExplorerView, hrefOf, PAGE_SIZE } from "./search-params";
import { ExplorerTable } from "./table";
import { type WholeAnswer, wholeAnswer } from "./whole-answer";

async function countOf({ found, more, tally }: WholeAnswer, view: ExplorerView): Promise<string> {
  const t = await getTranslations("explorer.whole");
  const { reviews, recommendations: total } = tally;
  const { filter } = view;
  if (!isFiltered(filter)) return t("all", { total, reviews });
  // Positions are tallied: how many have them need not be found out.
  if (!isFiltered({ ...filter, position: [] })) {
    const counts = countsOfTally(tally);
    const count = [...new Set(filter.position)].reduce((sum, choice) => sum + counts[choice], 0);
    return t("found", { count, total });
  }
  if (!more) return t("found", { count: found, total });
  return t(found >= 1000 ? "more" : "atLeast", { count: found, total });
}

/** The list of all reviews at once: gone through from part to part, in one order. */
export async function WholeList(props: { view: ExplorerView; ignored: IgnoredParameter[] }) {
  const { view, ignored } = props;
  const asOf = view.asOf ?? today();
  const shown = await wholeAnswer(view, asOf);
  const { rows, offered, tally } = shown;
  const t = await getTranslations("explorer");
  const name = await getTranslations("reviews");
  const format = await getFormatter();
  const nameOf = (ref: string) => {
    const review = shown.names.get(shown.reviewOf.get(ref) ?? "");
    return review ? name("name", reviewValues(review)) : "";
  };
  const titles = {
    theme: (id: string) => shown.titles.get(Number(id))?.at(-1),
    source: () => undefined,
    state: (id: string) => offered.states.find(({ iso3 }) => iso3 === id)?.name,
  };
  const otherReview = (review: string) => hrefOf(view, { filter: { ...NO_FILTER, review } });
  return (
    <>
      <h1>{t("whole.title")}</h1>
      <ReviewSwitcher review={null} others={shown.others} hrefTo={otherReview} />
      <p className="lede">{t("whole.lede")}</p>
      {ignored.length > 0 && (
        <p className="notice" role="status">
          {t("ignored", { what: ignored.map(({ name: n, value }) => `${n}=${value}`).join(", ") })}
        </p>
      )}
      <Filters view={view} choices={offered} />
      <h2 className="count" id="list">
        {await countOf(shown, view)} <small>{t("asOf", { date: inWords(format, asOf) })}</small>
      </h2>
      <ActiveFilters view={view} titleOf={(what, id) => titles[what](id) ?? id} />
      {!isFiltered(view.filter) && view.after === "" && (
        <PositionTotals
          title={t("whole.positions")}
          counts={countsOfTally(tally)}
          hrefTo={(position) =>
            hrefOf(view, { filter: { ...allOf(view.filter), position: [position] } })
          }
        />
      )}
      <p className="soft">
        {t.rich("whole.chooseReview", { reviews: (words) => <a href="/reviews">{words}</a> })}
      </p>
      {rows.length > 0 ? (
        <ExplorerTable
          rows={rows}
          view={view}
          pathOf={({ ref, themeId }) => [nameOf(ref), ...(shown.paths.get(themeId) ?? [])]}
          hidden={offered.positions ? [] : ["position"]}
        />
      ) : (
        <p className="empty">{shown.next ? t("whole.noneHere") : t("empty.title")}</p>
      )}
      <Parts view={view} shown={shown} />
      <Files view={view} asOf={asOf} />
    </>
  );
}

/** To the part before and the part after. */
async function Parts({ view, shown }: { view: ExplorerView; shown: WholeAnswer }) {
  const t = await getTranslations("explorer.whole");
  const { next, previous, rows } = shown;
  if (next === null && previous === null) return null;
  return (
    <nav className="paging actions" aria-label={t("parts")}>
      {previous !== null && previous !== "" && <a href={hrefOf(view)}>{t("beginning")}</a>}
      {previous !== null && (
        <a rel="prev" href={hrefOf(view, { after: previous })}>
          {t("previous")}
        </a>
      )}
      {next !== null && (
        <a rel="next" href={hrefOf(view, { after: next })}>
          {t(rows.length < PAGE_SIZE ? "goOn" : "next")}
        </a>
      )}
    </nav>
  );
}

/** Word's format holds a report in memory, and is for one review. */
const FORMATS = ["csv", "xlsx"] as const;

async function Files({ view, asOf }: { view: ExplorerView; asOf: string }) {
  const t = await getTranslations("explorer.whole");
  const m = await getTranslations("midterm");
  const search = new URLSearchParams({ layout: "ohchr-4", asOf });
  for (const [name, value] of toSearchParams(view.filter)) search.append(name, value);
  return (
    <p className="actions">
      <span>{t("toFiles")}</span>
      {FORMATS.map((format) => (
        <a key={format} href={`/midterm/download/${format}?${search}`} download>
          {m("downloadAs", { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}
