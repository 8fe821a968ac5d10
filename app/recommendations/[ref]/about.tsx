import { reviewValues } from "@/app/_i18n/review-values";
import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { groupedBy } from "@/db/domain/grouped";
import type { TagSetter } from "@/db/domain/vocabulary";
import type { changesOf } from "@/db/queries/import-runs";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import { isolated } from "@/db/domain/bidi";

/** What the source states, and apart from it what this project coded. */
export async function About(props: {
  item: RecommendationDetails;
  changes: ReturnType<typeof changesOf>;
}) {
  const { item, changes } = props;
  const t = await getTranslations("record");
  const format = await getFormatter();
  const date = inWords(format, item.source.date);
  const { reference } = item.source;
  const facts: [string, string][] = [
    [t("fact.reference"), item.ref],
    [t("fact.source"), `${isolated(item.source.title)}, ${date}`],
    ...(reference ? [[t("fact.symbol"), reference] as [string, string]] : []),
    [t("fact.headings"), item.headings.map(isolated).join(" › ") || t("notStated")],
    [t("fact.number"), item.number ?? t("notStated")],
    ...(item.paragraph ? [[t("fact.paragraph"), item.paragraph] as [string, string]] : []),
    [t("fact.states"), item.states.map(isolated).join(", ") || t("notStated")],
    ...(item.positions.length === 0
      ? [[t("fact.position"), t("notStated")] as [string, string]]
      : []),
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
      <Positions positions={item.positions} />
      {item.originalText !== null && (
        <details>
          <summary>{t("original")}</summary>
          <p className="hint measure">{t("originalHint")}</p>
          <p className="measure as-written" dir="auto">
            {item.originalText}
          </p>
        </details>
      )}
      <Changes changes={changes} />
      {item.tags.length > 0 && <h3>{t("coding")}</h3>}
      {[...groupedBy(item.tags, (tag) => tag.setBy)].map(([setBy, tags]) => (
        <Coding key={setBy} setBy={setBy} tags={tags} />
      ))}
    </section>
  );
}

/** What the State under review said, the newest first, in the source's own word beside ours. */
async function Positions({ positions }: { positions: RecommendationDetails["positions"] }) {
  if (positions.length === 0) return null;
  const t = await getTranslations("record.positions");
  const { terms } = await getMessages();
  const format = await getFormatter();
  return (
    <>
      <h3>{t("title")}</h3>
      <ol className="positions">
        {positions.map(({ id, position, wording, date, source }, index) => {
          const mapped = position === null ? null : terms.position[position];
          const isSame = mapped?.toLowerCase() === wording.toLowerCase();
          return (
            <li key={id}>
              <strong>{mapped ?? wording}</strong>
              {!isSame && ` (${t(mapped === null ? "unknownWord" : "ownWord", { wording })})`}
              {`, ${inWords(format, date)}, ${source}`}
              {index > 0 && <span className="soft"> – {t("earlier")}</span>}
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** What corrected lists changed in it; nothing that was here is lost. */
async function Changes({ changes }: { changes: ReturnType<typeof changesOf> }) {
  if (changes.length === 0) return null;
  const t = await getTranslations("record.changes");
  const { fields, empty } = (await getMessages()).imports.differences;
  const format = await getFormatter();
  return (
    <details>
      <summary>{t("title", { count: changes.length })}</summary>
      <dl className="facts">
        {changes.map(({ id, field, before, after, at, files }) => (
          <Fact
            key={id}
            term={`${fields[field] ?? field}, ${format.dateTime(new Date(at), { dateStyle: "long" })}`}
            words={t("line", {
              before: before || empty,
              after: after || empty,
              files: files.map(({ name }) => name).join(", "),
            })}
          />
        ))}
      </dl>
    </details>
  );
}

/** Tags of one hand, vocabulary by vocabulary. */
async function Coding({ setBy, tags }: { setBy: TagSetter; tags: RecommendationDetails["tags"] }) {
  const t = await getTranslations("record");
  return (
    <>
      <p className="soft">{t(`codingBy.${setBy}`)}</p>
      <dl className="facts">
        {[...groupedBy(tags, (tag) => `${tag.vocabulary} ${tag.version}`)].map(([key, those]) => (
          <Fact
            key={key}
            term={those
              .slice(0, 1)
              .map(({ vocabulary, version }) => t(`vocabulary.${vocabulary}`, { version }))
              .join("")}
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
