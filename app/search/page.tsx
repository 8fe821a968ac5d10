import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { reviewValues } from "@/app/_i18n/review-values";
import { aggregate, reader } from "@/app/_server/database";
import { SEARCH_GROUPS } from "@/db/domain/search";
import { isEmptySearch, parseSearch } from "@/db/domain/search-query";
import { reviews } from "@/db/queries/reviews";
import { search } from "@/db/queries/search";
import { questionFor } from "@/db/queries/search-index";
import { Invitation, Nothing } from "./nothing";
import { GroupLinks, GroupResults } from "./results";
import { SearchForm } from "./search-form";
import { FIRST_FEW, hrefOf, PAGE_SIZE, readView, type SearchView } from "./search-params";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = readView(await searchParams);
  const t = await getTranslations("search");
  return { title: t("pageTitle", { words: q ? `${q.slice(0, 60)} – ` : "" }) };
}

/** What is found for this view: one page of one group, or the first few of each. */
function answer(view: SearchView) {
  const { q, kind, review, place } = view;
  return aggregate(["search", q, kind, review, place], (from) => {
    const query = parseSearch(q);
    const { question, asBeginning } = questionFor(from, query, SEARCH_GROUPS, review);
    const groups = SEARCH_GROUPS.map((group) => {
      const isShown = kind === null || kind === group;
      const most = kind === group ? PAGE_SIZE : FIRST_FEW;
      const asked = { group, most: isShown ? most : 0, ...(kind === group ? { place } : {}) };
      return [group, search(from, query, question, asked)] as const;
    });
    return { query, asBeginning, groups };
  });
}

/** In which review alone is searched, and the way out of it. */
async function Within({ view }: { view: SearchView }) {
  const t = await getTranslations("search");
  if (view.review === null) return null;
  const found = reviews(await reader()).find(({ id }) => id === view.review);
  if (!found) return null;
  return (
    <p>
      {t("within", { review: t("review", reviewValues(found)) })}{" "}
      <a href={hrefOf(view, { review: null })}>{t("everywhere")}</a>
    </p>
  );
}

async function Results({ view }: { view: SearchView }) {
  const t = await getTranslations("search");
  const { query, asBeginning, groups } = await answer(view);
  const shown = groups.filter(([group]) => view.kind === null || view.kind === group);
  const isFound = groups.some(([, { total }]) => total !== 0);
  return (
    <>
      {query.isCut && <p className="notice">{t("cut")}</p>}
      {isFound && asBeginning && (
        <p className="notice">{t("asBeginning", { word: query.words.at(-1) ?? "" })}</p>
      )}
      {isFound ? (
        <>
          <GroupLinks view={view} groups={groups} />
          {shown.map((of) => (
            <GroupResults key={of[0]} view={view} of={of} />
          ))}
        </>
      ) : (
        <Nothing view={view} hasWords={!isEmptySearch(query)} />
      )}
    </>
  );
}

export default async function Page({ searchParams }: Props) {
  const view = readView(await searchParams);
  const t = await getTranslations("search");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">{t("lede")}</p>
      <SearchForm view={view} />
      <Within view={view} />
      {view.q === "" ? <Invitation view={view} /> : <Results view={view} />}
    </>
  );
}
