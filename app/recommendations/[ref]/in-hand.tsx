import { getMessages, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { recordAddress, replyAddress } from "@/app/_ui/addresses";
import { type Actor, may } from "@/db/domain/permissions";
import type { StatementKind } from "@/db/domain/workflow";
import type { UnpublishedReply } from "@/db/queries/replies-on";
import type { UnpublishedUpdate } from "@/db/queries/updates-on";
import type { Holders } from "@/db/queries/who-holds";
import { ReplyArticle } from "./reply-article";
import { DiscardStep, PublishStep, ReturnStep } from "./steps";
import { UpdateArticle } from "./update-article";

interface InHandProps {
  updates: readonly UnpublishedUpdate[];
  replies: readonly UnpublishedReply[];
  /** Who wrote, holds and returned each, by its id. */
  holders: ReadonlyMap<string, Holders>;
  actor: Actor;
  reference: string;
}

/** What the reader's own organisations have not published yet, each with its one next step. */
export async function InHand({ updates, replies, holders, actor, reference }: InHandProps) {
  if (updates.length + replies.length === 0) return null;
  const t = await getTranslations("record.inHand");
  const around = { actor, reference };
  return (
    <section className="in-hand" aria-labelledby="in-hand">
      <h2 id="in-hand">{t("title")}</h2>
      <p className="soft">{t("help")}</p>
      {updates.map((update) => (
        <Item
          key={update.id}
          kind="update"
          of={update}
          holders={holders.get(update.id)}
          {...around}
        >
          <UpdateArticle update={update} reference={reference} />
        </Item>
      ))}
      {replies.map((reply) => (
        <Item key={reply.id} kind="reply" of={reply} holders={holders.get(reply.id)} {...around}>
          <ReplyArticle reply={reply} level={4} {...around} />
        </Item>
      ))}
    </section>
  );
}

interface ItemProps {
  kind: StatementKind;
  of: UnpublishedUpdate | UnpublishedReply;
  holders: Holders | undefined;
  actor: Actor;
  reference: string;
}

async function Item(props: ItemProps & { children: ReactNode }) {
  const { kind, of, holders } = props;
  const t = await getTranslations("record.inHand");
  const { terms } = await getMessages();
  return (
    <div className="in-hand-item">
      <h3>
        {t(`item.${kind}`, { state: terms.updateState[of.state] })}
        {"part" in of && of.part !== null && <> ({of.part})</>}
      </h3>
      <p className="small soft">
        {of.state !== "submitted" && holders?.holder && t("heldBy", { name: holders.holder })}{" "}
        {holders?.author && t("writtenBy", { name: holders.author })}
      </p>
      {of.returnComment !== "" && (
        <div className="notice">
          <p>{t("returnedBy", { name: holders?.returner ?? t("somebody") })}</p>
          <p className="as-written" dir="auto">
            {of.returnComment}
          </p>
        </div>
      )}
      {props.children}
      <NextSteps {...props} />
    </div>
  );
}

/** The one obvious step, and quieter ones after it. */
async function NextSteps({ kind, of, actor, reference }: ItemProps) {
  const t = await getTranslations("record.inHand");
  const target = { kind, id: of.id, version: of.version, reference };
  const isAnswerable = !("isAnswerable" in of) || of.isAnswerable;
  if (of.state !== "submitted") {
    const goOn =
      "updateId" in of
        ? replyAddress(reference, of.updateId, of.organisationId)
        : recordAddress(reference, { draft: of.id });
    return (
      <>
        {isAnswerable ? (
          <p>
            <a className="button" href={goOn}>
              {t("goOn")}
            </a>
          </p>
        ) : (
          <p>{t("notAnswerable")}</p>
        )}
        <DiscardStep target={target} />
      </>
    );
  }
  if (!may(actor, "publish_update", of.organisationId)) {
    return <p className="soft">{t("needsValidator")}</p>;
  }
  const isOwn = actor.kind === "person" && actor.id === of.authorId;
  return (
    <>
      {!isAnswerable && <p>{t("notAnswerable")}</p>}
      {isAnswerable && isOwn && of.secondPersonRequired && <p>{t("needsSecond")}</p>}
      {isAnswerable && !(isOwn && of.secondPersonRequired) && <PublishStep target={target} />}
      <ReturnStep target={target} />
    </>
  );
}
