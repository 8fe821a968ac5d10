import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { recommendationAddress } from "@/app/_ui/addresses";
import { inTime } from "@/db/domain/lineage";
import { sharedWith, type Stretch } from "@/db/domain/text-similarity";
import type { Suggestion } from "@/db/queries/lineage-suggestions";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import { DecideForm } from "./forms";

/** From how much on a likeness is called so. */
const VERY_MUCH = 0.75;
const MUCH = 0.5;

const likeness = (similarity: number) => {
  if (similarity >= VERY_MUCH) return "very";
  return similarity >= MUCH ? "much" : "partly";
};

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isShared }, index) =>
    // A stretch has no name but its place.
    isShared ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}

/** What is suggested, each beside the recommendation itself. */
export async function Suggestions(props: {
  item: RecommendationDetails;
  suggestions: readonly Suggestion[];
  summaryTitle: string;
}) {
  const { item, suggestions } = props;
  const t = await getTranslations("lineage");
  return (
    <section aria-labelledby="suggestions">
      <h2 id="suggestions">{t("suggestions")}</h2>
      <p className="soft measure">{t("suggestionsHelp")}</p>
      {suggestions.length === 0 && <p className="empty">{t("noSuggestions")}</p>}
      {suggestions.map((suggestion) => (
        <One key={suggestion.ref} {...{ item, suggestion, summaryTitle: props.summaryTitle }} />
      ))}
    </section>
  );
}

async function One(props: {
  item: RecommendationDetails;
  suggestion: Suggestion;
  summaryTitle: string;
}) {
  const { item, suggestion, summaryTitle } = props;
  const t = await getTranslations("lineage");
  const { lineage } = await getMessages();
  const format = await getFormatter();
  const { ref, source, review, similarity } = suggestion;
  const own = { date: item.source.date, cycle: item.review.cycle };
  const isOpen = inTime(own, { date: source.date, cycle: review.cycle }) === 0;
  const percent = Math.round(similarity * 100);
  const where = (of: { source: { date: string }; review: Suggestion["review"] }) =>
    `${inWords(format, of.source.date)} · ${t("line.review", reviewValues(of.review))}`;
  const texts = [
    {
      ref: item.ref,
      lang: item.source.language,
      where: where(item),
      at: sharedWith(item.text, suggestion.text),
    },
    {
      ref,
      lang: suggestion.language,
      where: where(suggestion),
      at: sharedWith(suggestion.text, item.text),
    },
  ];
  return (
    <DecideForm
      {...{ reference: item.ref, other: ref, similarity, summaryTitle }}
      order={isOpen ? [ref, item.ref].map((value) => ({ value, label: value })) : []}
      words={{ ...lineage, about: ref }}
    >
      <h3>
        <a href={recommendationAddress(ref)}>{ref}</a>
        {suggestion.number !== null && <> · {t("line.number", { number: suggestion.number })}</>}
      </h3>
      <p>{t(`alike.${likeness(similarity)}`, { percent })}</p>
      <dl className="suggested-texts">
        {texts.map((text) => (
          <div key={text.ref}>
            <dt>
              {text.ref} <span className="soft">{text.where}</span>
            </dt>
            <dd lang={text.lang}>
              <Marked stretches={text.at} />
            </dd>
          </div>
        ))}
      </dl>
    </DecideForm>
  );
}
