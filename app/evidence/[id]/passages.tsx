import { getTranslations } from "next-intl/server";
import type { DocumentPassage } from "@/db/queries/document-by-id";
import { anchorOf } from "./quotation-marks";

/** Passages that stand next to each other and bear on the same recommendation. */
function byRecommendation(passages: readonly DocumentPassage[]) {
  const groups: { ref: string; text: string; passages: DocumentPassage[] }[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last?.ref === passage.ref) last.passages.push(passage);
    else groups.push({ ref: passage.ref, text: passage.text, passages: [passage] });
  }
  return groups;
}

async function Passage({ passage, inText }: { passage: DocumentPassage; inText: boolean }) {
  const t = await getTranslations("evidence.passages");
  const term = await getTranslations("terms");
  const { id, relation, direction, locator, quote, sentence, published } = passage;
  return (
    <li id={id} className="passage">
      <blockquote>“{quote}”</blockquote>
      <p>{sentence}</p>
      <ul className="passage-facts">
        <li>
          {t("relation", {
            relation: term(`relation.${relation}`),
            meaning: term(`relationMeaning.${relation}`),
          })}
        </li>
        {direction && <li>{t("direction", { direction: term(`direction.${direction}`) })}</li>}
        {locator && <li>{t("locator", { locator })}</li>}
        {inText && (
          <li>
            <a href={`#${anchorOf(id)}`}>{t("inText")}</a>
          </li>
        )}
        {!published && <li className="tag">{t("unpublished")}</li>}
      </ul>
    </li>
  );
}

/** What the document says about which recommendation. `marked`: ids of those found in the full text. */
export async function Passages(props: {
  passages: readonly DocumentPassage[];
  marked: ReadonlySet<string>;
}) {
  const t = await getTranslations("evidence.passages");
  const groups = byRecommendation(props.passages);
  if (groups.length === 0) return <p className="empty">{t("none")}</p>;
  return (
    <>
      <p className="measure">
        {t("count", { passages: props.passages.length, recommendations: groups.length })}
      </p>
      {groups.map(({ ref, text, passages }) => (
        <section key={ref} className="passage-group">
          <h3>
            <a href={`/recommendations/${ref}`}>{ref}</a>
          </h3>
          <p className="soft">{text}</p>
          <ul className="passages">
            {passages.map((passage) => (
              <Passage key={passage.id} passage={passage} inText={props.marked.has(passage.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
