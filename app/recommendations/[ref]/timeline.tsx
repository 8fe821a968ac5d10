import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { Actor } from "@/db/domain/permissions";
import { newestOfEach } from "@/db/domain/track-status";
import type { Part } from "@/db/queries/parts";
import type { PublishedReply } from "@/db/queries/replies-on";
import type { PublishedUpdate, WithdrawnUpdate } from "@/db/queries/updates-on";
import { BesideUpdate, type Replies } from "./beside-update";
import { UpdateArticle } from "./update-article";
import { isolated } from "@/db/domain/bidi";

/** Where in its documents an update's passages stand, each place once. */
const locatorsOf = ({ passages }: PublishedUpdate) => [
  ...new Set(passages.map((passage) => passage.locator)),
];

/** Every published update, the newest first; what was superseded can be opened and read whole. */
export async function Timeline(props: {
  updates: PublishedUpdate[];
  parts: readonly Part[];
  withdrawn: WithdrawnUpdate[];
  replies: Replies;
  actor: Actor;
  asOf: string;
  reference: string;
}) {
  const { updates, parts, withdrawn, replies, actor, asOf, reference } = props;
  const hasParts = parts.length > 0;
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const current = new Set(newestOfEach(updates, asOf).map((update) => update.id));
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t("timeline")}</h2>
      {updates.length === 0 && withdrawn.length === 0 && (
        <p className="soft">{t("timelineEmpty")}</p>
      )}
      <ol className="timeline">
        {updates.map((update) => (
          <Entry
            key={update.id}
            update={update}
            isCurrent={current.has(update.id)}
            hasParts={hasParts}
            {...{ replies, actor, reference }}
          />
        ))}
        {withdrawn.map(({ id, track, part, withdrawnAt }) => (
          <li key={id} className="soft">
            {part !== null && <>{t("parts.named", { letter: part })} · </>}
            {t("withdrawn", { track: terms.track[track], date: day(withdrawnAt) })}
          </li>
        ))}
      </ol>
    </section>
  );
}

async function Entry(props: {
  update: PublishedUpdate;
  isCurrent: boolean;
  hasParts: boolean;
  replies: Replies;
  actor: Actor;
  reference: string;
}) {
  const { update, isCurrent, hasParts, replies, actor, reference } = props;
  const t = await getTranslations("record");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const publishedOn = format.dateTime(new Date(update.publishedAt), { dateStyle: "long" });
  return (
    <li>
      <p>
        <strong>{inWords(format, update.asOf)}</strong> ·{" "}
        {hasParts && (
          <>
            {update.part === null ? t("parts.onWhole") : t("parts.named", { letter: update.part })}{" "}
            ·{" "}
          </>
        )}
        <bdi>{organisationName(update.organisationName, update.track, term)}</bdi> (
        {terms.track[update.track]}) ·{" "}
        <StatusBadge status={update.status} words={terms.status[update.track]} />
      </p>
      <p className="small soft">
        {update.codedFrom && (
          <>
            {t("coded")}: {[update.codedFrom.title, ...locatorsOf(update)].map(isolated).join(", ")}{" "}
            ·{" "}
          </>
        )}
        {t("published", { date: publishedOn })} · {isCurrent ? t("current") : t("superseded")}
      </p>
      {isCurrent ? (
        <RepliesInBrief replies={replies.published.filter((r) => r.updateId === update.id)} />
      ) : (
        <details>
          <summary>{t("whatItSaid")}</summary>
          <UpdateArticle update={update} reference={reference} level={3} />
          <BesideUpdate isCurrent={false} {...{ update, replies, actor, reference }} />
        </details>
      )}
    </li>
  );
}

/** That there are replies, and where they stand. */
async function RepliesInBrief({ replies }: { replies: readonly PublishedReply[] }) {
  const t = await getTranslations("record.reply");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  return replies.map(({ id, organisationName: name, track, publishedAt }) => (
    <p key={id} className="small">
      <a href={`#reply-${id}`}>
        {t("line", {
          name: organisationName(name, track, term),
          track: terms.track[track],
          date: format.dateTime(new Date(publishedAt), { dateStyle: "long" }),
        })}
      </a>
    </p>
  ));
}
