import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { currentActor } from "@/app/_server/actor";
import { aggregate } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { pageTitle } from "@/app/_server/page-title";
import { PositionTotals } from "@/app/_ui/position-totals";
import {
  type AddressParameters,
  ALL_REVIEWS,
  type ExplorerFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { may } from "@/db/domain/permissions";
import { countsOfTally } from "@/db/domain/position-counts";
import { reviewChoices, reviewList, spokenOn } from "@/db/queries/review-list";
import { ReviewFilters } from "./filters";
import { HomeForm } from "./home-form";
import { PAGE_SIZE, parseReviews, reviewsAddress, type ReviewsView } from "./search-params";
import { ReviewTable } from "./table";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: await pageTitle(t("reviews.title")) };
}

/** A part of the list of all reviews. */
const hrefOf = (filter: Partial<ExplorerFilter>) =>
  `/recommendations?${toSearchParams({ ...filter, review: ALL_REVIEWS })}`;

/** To which form the buttons of the list belong. */
const HOME_FORM = "choose-home";

function answer({ filter, order, page }: ReviewsView, day: string) {
  return aggregate(["reviews", filter, order, page, day], (reader, keep) => {
    const from = (page - 1) * PAGE_SIZE;
    return {
      ...reviewList(reader, filter, { order, from, most: PAGE_SIZE }),
      spoken: keep(["spoken on", day], (of) => spokenOn(of, day)),
      choices: keep(["review choices"], (of) => reviewChoices(of)),
    };
  });
}

/** Every review that has recommendations here, a line each. */
export default async function Page(props: { searchParams: Promise<AddressParameters> }) {
  const parameters = await props.searchParams;
  const { view, ignored } = parseReviews(parameters);
  const day = today();
  const { rows, sums, spoken, choices } = await answer(view, day);
  const t = await getTranslations("reviews");
  const mayChoose = may(await currentActor(), "choose_home_review");
  const home = rows.find(({ isHome }) => isHome);
  const { reviews, recommendations: total } = sums;
  const isNarrowed = view.filter.state !== "" || view.filter.cycle !== null;
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      {mayChoose && <HomeForm id={HOME_FORM} summaryTitle={(await formWords()).summaryTitle} />}
      {parameters["done"] === "home" && home && mayChoose && (
        <p className="notice" role="status">
          {t("home.done", { review: t("name", reviewValues(home)) })}
        </p>
      )}
      {ignored.length > 0 && (
        <p className="notice" role="status">
          {t("ignored", { what: ignored.map(({ name, value }) => `${name}=${value}`).join(", ") })}
        </p>
      )}
      {(reviews > 1 || isNarrowed) && (
        <p className="actions">
          <a href="/reviews/compare">{t("toCompare")}</a>
          <a href={hrefOf({})}>{t("everything")}</a>
        </p>
      )}
      <ReviewFilters view={view} choices={choices} />
      <h2 className="count">
        {t("count", { reviews, recommendations: total })}{" "}
        <small>{t("asOf", { date: inWords(await getFormatter(), day) })}</small>
      </h2>
      <PositionTotals
        title={(await getTranslations("explorer.whole"))("positions")}
        counts={countsOfTally(sums)}
        hrefTo={isNarrowed ? null : (position) => hrefOf({ position: [position] })}
      />
      {rows.length > 0 ? (
        <ReviewTable {...{ rows, sums, spoken }} homeForm={mayChoose ? HOME_FORM : null} />
      ) : (
        <p className="empty">{t("none")}</p>
      )}
      <Paging view={view} pages={Math.ceil(reviews / PAGE_SIZE)} />
    </>
  );
}

async function Paging({ view, pages }: { view: ReviewsView; pages: number }) {
  if (pages <= 1) return null;
  const t = await getTranslations("reviews");
  const { page } = view;
  return (
    <nav className="paging actions" aria-label={t("pages")}>
      {page > 1 && (
        <a rel="prev" href={reviewsAddress({ ...view, page: page - 1 })}>
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={reviewsAddress({ ...view, page: page + 1 })}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
