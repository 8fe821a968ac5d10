import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { type Actor, may } from "@/db/domain/permissions";
import type { PublishedReply, UnpublishedReply } from "@/db/queries/replies-on";
import { WithdrawStep } from "./steps";

/** One reply whole: who, of which track, of what date. It stands beside an update, never inside it. */
export async function ReplyArticle(props: {
  reply: PublishedReply | UnpublishedReply;
  reference: string;
  actor: Actor;
  /** How deep its heading stands. */
  level: 3 | 4 | 5;
}) {
  const { reply, reference, actor, level } = props;
  const t = await getTranslations("record");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const Heading = `h${level}` as const;
  const name = organisationName(reply.organisationName, reply.track, term);
  const { id, version, organisationId } = reply;
  const isPublished = "publishedAt" in reply;
  return (
    <article className="reply" id={`reply-${id}`}>
      <Heading>{t("reply.by", { name, track: terms.track[reply.track] })}</Heading>
      {isPublished && (
        <p className="small soft">
          {t("published", {
            date: format.dateTime(new Date(reply.publishedAt), { dateStyle: "long" }),
          })}
        </p>
      )}
      <p className="as-written" dir="auto">
        {reply.text}
      </p>
      {isPublished && may(actor, "withdraw_update", organisationId) && (
        <WithdrawStep target={{ kind: "reply", id, version, reference }} />
      )}
    </article>
  );
}
