import { getMessages, getTranslations } from "@/app/_i18n/server";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import { inCommon } from "@/db/domain/review-comparison";
import { GROUP_VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import type { CountedTag } from "@/db/queries/review-figures";
import { Share } from "./share";
import { type Pair, SideBySide } from "./side-by-side";

/** So many lines are shown. */
const MOST = 15;

const totalsOf = ({ first, second }: Pair) => ({
  first: first.tally.recommendations,
  second: second.tally.recommendations,
});

const isGroup = (vocabulary: Vocabulary) =>
  GROUP_VOCABULARIES.some((known) => known === vocabulary);

/** The filter that finds what has the tag. */
function filterFor({ vocabulary, term }: CountedTag): Partial<ExplorerFilter> {
  if (vocabulary === "sdg_goal") return { sdg: [term] };
  return isGroup(vocabulary) ? { group: [term] } : { topic: [term] };
}

/** Subjects of both. Terms of different vocabularies are never taken for the same. */
export async function SubjectsInCommon({ first, second }: Pair) {
  const t = await getTranslations("reviews.compare");
  const { vocabulary: words } = (await getMessages()).reviews.compare;
  const totals = totalsOf({ first, second });
  const common = inCommon(first.tags, second.tags, totals).slice(0, MOST);
  const wordOf = (vocabulary: Vocabulary) =>
    vocabulary in words ? words[vocabulary as keyof typeof words] : vocabulary;
  if (common.length === 0) {
    return (
      <section aria-labelledby="topics">
        <h2 id="topics">{t("topics")}</h2>
        <p>{t("noTopics")}</p>
      </section>
    );
  }
  return (
    <SideBySide
      {...{ first, second, id: "topics", title: t("topics"), hint: t("topicsHint") }}
      head={t("subject")}
      rows={common.map((pair) => ({
        id: pair.first.key,
        name: (
          <>
            {pair.first.term}
            <span className="below">{wordOf(pair.first.vocabulary)}</span>
          </>
        ),
        first: (
          <Share
            count={pair.first.count}
            total={totals.first}
            filter={{ review: first.id, ...filterFor(pair.first) }}
          />
        ),
        second: (
          <Share
            count={pair.second.count}
            total={totals.second}
            filter={{ review: second.id, ...filterFor(pair.second) }}
          />
        ),
      }))}
    />
  );
}

/** States that made recommendations in both. */
export async function StatesInCommon({ first, second }: Pair) {
  const t = await getTranslations("reviews.compare");
  const totals = totalsOf({ first, second });
  const common = inCommon(first.states, second.states, totals);
  const counts = t("statesCount", {
    common: common.length,
    first: first.states.length,
    second: second.states.length,
  });
  if (common.length === 0) {
    return (
      <section aria-labelledby="states">
        <h2 id="states">{t("states")}</h2>
        <p>{counts}</p>
      </section>
    );
  }
  return (
    <SideBySide
      {...{ first, second, id: "states", title: t("states"), hint: counts }}
      head={t("state")}
      rows={common.slice(0, MOST).map((pair) => ({
        id: pair.first.key,
        name: pair.first.name,
        first: (
          <Share
            count={pair.first.count}
            total={totals.first}
            filter={{ review: first.id, state: [pair.first.key] }}
          />
        ),
        second: (
          <Share
            count={pair.second.count}
            total={totals.second}
            filter={{ review: second.id, state: [pair.first.key] }}
          />
        ),
      }))}
    />
  );
}
