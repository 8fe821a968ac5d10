import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { RELATIONS } from "@/db/domain/evidence";
import type { Passage } from "@/db/queries/passages-on";

async function PassageOf({ passage }: { passage: Passage }) {
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const { document } = passage;
  return (
    <li className="passage" id={passage.id}>
      {passage.sentence && <p dir="auto">{passage.sentence}</p>}
      {passage.quote && <blockquote dir="auto">“{passage.quote}”</blockquote>}
      <p className="small soft">
        <a href={`/evidence/${encodeURIComponent(document.id)}#${passage.id}`}>{document.title}</a>,{" "}
        {inWords(format, document.date)}, <bdi>{passage.locator}</bdi>
        {passage.direction && <> · {terms.direction[passage.direction]}</>}
        {!passage.published && (
          <>
            {" "}
            <span className="tag">{t("private")}</span>
          </>
        )}
      </p>
    </li>
  );
}

/** What documents say that bears on the recommendation, by how closely it does. */
export async function EvidenceSection({ passages }: { passages: Passage[] }) {
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const published = passages.filter((passage) => passage.published).length;
  const byRelation = RELATIONS.map(
    (relation) => [relation, passages.filter((p) => p.relation === relation)] as const,
  ).filter(([, those]) => those.length > 0);
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t("evidence")}</h2>
      {(published > 0 || passages.length === 0) && (
        <p className="soft">{t("evidenceCount", { count: published })}</p>
      )}
      {byRelation.map(([relation, those]) => (
        <section key={relation}>
          <h3>
            {terms.relation[relation]}{" "}
            <small className="soft">{terms.relationMeaning[relation]}</small>
          </h3>
          <ul className="passages">
            {those.map((passage) => (
              <PassageOf key={passage.id} passage={passage} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
