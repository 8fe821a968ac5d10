import { reviewValues } from "@/app/_i18n/review-values";
import { getFormatter, getMessages, getTranslations } from "next-intl/server";
import { inWords } from "@/app/_i18n/partial-date";
import { groupedBy } from "@/db/domain/grouped";
import type { TagSetter } from "@/db/domain/vocabulary";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";

/** What the source states, and apart from it what this project coded. */
export async function About({ item }: { item: RecommendationDetails }) {
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const date = inWords(format, item.source.date);
  const [newest] = item.positions;
  const position = newest
    ? `${newest.position === null ? newest.wording : terms.position[newest.position]} (${newest.source})`
    : t("notStated");
  const facts: [string, string][] = [
    [t("fact.reference"), item.ref],
    [t("fact.source"), `${item.source.title}, ${date}`],
    [t("fact.headings"), item.headings.join(" › ")],
    [t("fact.number"), item.number ?? t("notStated")],
    [t("fact.states"), item.states.join(", ") || t("notStated")],
    [t("fact.position"), position],
    [
      t("fact.review"),
      t("reviewInWords", { ...reviewValues(item.review), session: item.review.session ?? "none" }),
    ],
  ];
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t("about")}</h2>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <Fact key={term} term={term} words={words} />
        ))}
      </dl>
      <h3>{t("coding")}</h3>
      {[...groupedBy(item.tags, (tag) => tag.setBy)].map(([setBy, tags]) => (
        <Coding key={setBy} setBy={setBy} tags={tags} />
      ))}
    </section>
  );
}

/** Tags of one hand, vocabulary by vocabulary. */
async function Coding({ setBy, tags }: { setBy: TagSetter; tags: RecommendationDetails["tags"] }) {
  const t = await getTranslations("record");
  return (
    <>
      <p className="soft">{t(`codingBy.${setBy}`)}</p>
      <dl className="facts">
        {[...groupedBy(tags, (tag) => tag.vocabulary)].map(([vocabulary, those]) => (
          <Fact
            key={vocabulary}
            term={t(`vocabulary.${vocabulary}`, { version: those[0]?.version ?? "" })}
            words={those
              .map(({ term, confidence }) => (confidence ? `${term} (${confidence})` : term))
              .join("; ")}
          />
        ))}
      </dl>
    </>
  );
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </>
  );
}
