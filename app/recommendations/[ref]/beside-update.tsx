import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { replyAddress } from "@/app/_ui/addresses";
import { Cite } from "@/app/_ui/cite";
import { type Actor, may, membershipsThatMay } from "@/db/domain/permissions";
import { otherTrack } from "@/db/domain/track";
import type { PublishedReply, UnpublishedReply, WithdrawnReply } from "@/db/queries/replies-on";
import type { PublishedUpdate } from "@/db/queries/updates-on";
import { citationFilesAt, updateCitation } from "./citations";
import { ReplyArticle } from "./reply-article";
import { WithdrawStep } from "./steps";

/** Every reply on a recommendation, as far as the reader may see it. */
export interface Replies {
  published: readonly PublishedReply[];
  withdrawn: readonly WithdrawnReply[];
  inHand: readonly UnpublishedReply[];
}

/** What stands beside a published update: its citation, the other track's replies, and what its reader may do. */
export async function BesideUpdate(props: {
  update: PublishedUpdate;
  replies: Replies;
  actor: Actor;
  reference: string;
  /** Whether it is its organisation's current view; else it stands in the timeline. */
  isCurrent: boolean;
}) {
  const { update, replies, actor, reference, isCurrent } = props;
  const t = await getTranslations("record");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const { id, version, organisationId } = update;
  const toIt = ({ updateId }: { updateId: string }) => updateId === id;
  return (
    <div className="beside-update">
      <Cite
        of="update"
        citation={await updateCitation(update, reference)}
        filesAt={{ path: citationFilesAt(reference), query: `?update=${encodeURIComponent(id)}` }}
      />
      {may(actor, "withdraw_update", organisationId) && (
        <WithdrawStep target={{ kind: "update", id, version, reference }} isCurrent={isCurrent} />
      )}
      {replies.published.filter(toIt).map((reply) => (
        <ReplyArticle
          key={reply.id}
          reply={reply}
          reference={reference}
          actor={actor}
          level={isCurrent ? 5 : 4}
        />
      ))}
      {replies.withdrawn.filter(toIt).map((reply) => (
        <p key={reply.id} className="small soft">
          {t("reply.withdrawn", {
            track: terms.track[reply.track],
            date: format.dateTime(new Date(reply.withdrawnAt), { dateStyle: "long" }),
          })}
        </p>
      ))}
      <WayToReply {...props} hasInHand={replies.inHand.some(toIt)} />
    </div>
  );
}

/** For people of the other track: where to answer. */
async function WayToReply(props: {
  update: PublishedUpdate;
  actor: Actor;
  reference: string;
  hasInHand: boolean;
}) {
  const { update, actor, reference, hasInHand } = props;
  const other = otherTrack(update.track);
  const isTheirs = membershipsThatMay(actor, "draft_update").some((m) => m.track === other);
  if (!isTheirs) return null;
  const t = await getTranslations("record.reply");
  return (
    <p>
      <a href={replyAddress(reference, update.id)}>{t(hasInHand ? "goOn" : "write")}</a>
    </p>
  );
}
