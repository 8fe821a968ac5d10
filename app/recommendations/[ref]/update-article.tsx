import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import type { Passage } from "@/db/queries/passages-on";
import type { PublishedUpdate, UnpublishedUpdate } from "@/db/queries/updates-on";

/** A passage in one line, with the document and the place that it is taken from. */
async function CitedPassage({ passage, reference }: { passage: Passage; reference: string }) {
  const t = await getTranslations("record");
  const format = await getFormatter();
  const elsewhere = passage.ref !== reference;
  return (
    <li>
      <a href={`/evidence/${encodeURIComponent(passage.document.id)}#${passage.id}`}>
        <bdi>{passage.document.publisher}</bdi>, {inWords(format, passage.document.date)}
      </a>
      , <bdi>{passage.locator}</bdi>
      {passage.quote && (
        <>
          : “<bdi>{passage.quote}</bdi>”
        </>
      )}
      {!passage.published && (
        <>
          {" "}
          <span className="tag">{t(passage.goesPublic ? "willBePublic" : "staysPrivate")}</span>
        </>
      )}
      {elsewhere && <span className="soft"> ({t("recordedUnder", { ref: passage.ref })})</span>}
    </li>
  );
}

async function CitedPassages(props: { passages: readonly Passage[]; reference: string }) {
  const t = await getTranslations("record");
  return (
    <div>
      <dt>{t("evidenceCited")}</dt>
      <dd>
        <ul className="cited">
          {props.passages.map((passage) => (
            <CitedPassage key={passage.id} passage={passage} reference={props.reference} />
          ))}
        </ul>
      </dd>
    </div>
  );
}

async function CodedFrom({ document }: { document: { id: string; title: string } }) {
  const t = await getTranslations("record");
  return (
    <p className="small">
      <span className="tag">{t("coded")}</span>{" "}
      {t.rich("codedHelp", {
        title: document.title,
        document: (title) => <a href={`/evidence/${encodeURIComponent(document.id)}`}>{title}</a>,
      })}
    </p>
  );
}

/** One update whole: who, which status, of what date, why, and on what evidence. */
export async function UpdateArticle(props: {
  update: PublishedUpdate | UnpublishedUpdate;
  reference: string;
  /** Left out where the same status stands right above. */
  withStatus?: boolean;
  /** How deep its heading stands. */
  level?: 3 | 4;
}) {
  const { update, withStatus = true, level = 4 } = props;
  const Heading = `h${level}` as const;
  const t = await getTranslations("record");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const codedFrom = "codedFrom" in update ? update.codedFrom : null;
  const texts = UPDATE_TEXTS.filter((name) => update[name] !== "");
  return (
    <article className="update" id={`update-${update.id}`}>
      <header>
        <Heading>
          {update.part !== null && <>({update.part}) </>}
          <bdi>{organisationName(update.organisationName, update.track, term)}</bdi>
        </Heading>
        <p>
          {withStatus && (
            <>
              {update.status ? (
                <StatusBadge status={update.status} words={terms.status[update.track]} />
              ) : (
                t("noStatusYet")
              )}{" "}
            </>
          )}
          <span className="soft">
            {update.asOf ? t("asOf", { date: inWords(format, update.asOf) }) : t("noDateYet")}
          </span>
        </p>
      </header>
      {codedFrom && <CodedFrom document={codedFrom} />}
      <dl className="update-texts">
        {texts.map((name) => (
          <div key={name}>
            <dt>{t(`text.${name}`)}</dt>
            <dd className="as-written" dir="auto">
              {update[name]}
            </dd>
          </div>
        ))}
        {update.passages.length > 0 && (
          <CitedPassages passages={update.passages} reference={props.reference} />
        )}
      </dl>
    </article>
  );
}
