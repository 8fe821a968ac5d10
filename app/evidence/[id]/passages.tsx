import { getTranslations } from "@/app/_i18n/server";
import { formWords } from "@/app/_server/form-state";
import type { EvidenceState } from "@/db/domain/evidence-state";
import type { DocumentPassage } from "@/db/queries/document-by-id";
import { anchorOf } from "./quotation-marks";
import { RemoveForm } from "./remove-form";

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

async function Removal({ id }: { id: string }) {
  const t = await getTranslations("evidence.passages");
  const { summaryTitle } = await formWords();
  const words = { open: t("remove"), help: t("removeHelp"), remove: t("removeButton") };
  return <RemoveForm kind="passage" id={id} words={{ ...words, summaryTitle }} />;
}

interface PassageProps {
  passage: DocumentPassage;
  inText: boolean;
  /** Set where the passage is of the reader's own organisation. */
  state: EvidenceState | undefined;
}

async function Passage({ passage, inText, state }: PassageProps) {
  const t = await getTranslations("evidence.passages");
  const stateWords = await getTranslations("evidence.state");
  const term = await getTranslations("terms");
  const { id, relation, direction, locator, quote, sentence } = passage;
  const isPrivate = state !== undefined && state !== "public";
  return (
    <li id={id} className="passage">
      {quote && <blockquote dir="auto">“{quote}”</blockquote>}
      {sentence && <p dir="auto">{sentence}</p>}
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
        {isPrivate && <li className="tag">{stateWords(state)}</li>}
      </ul>
      {isPrivate && <Removal id={id} />}
    </li>
  );
}

/**
 * What the document says about which recommendation. `marked`: ids of those found in the full text.
 * `states`: of the passages of the reader's own organisations, by id.
 */
export async function Passages(props: {
  passages: readonly DocumentPassage[];
  marked: ReadonlySet<string>;
  states: ReadonlyMap<string, EvidenceState>;
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
              <Passage
                key={passage.id}
                passage={passage}
                inText={props.marked.has(passage.id)}
                state={props.states.get(passage.id)}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
