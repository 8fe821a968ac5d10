import { getMessages, getTranslations } from "next-intl/server";
import { formWords } from "@/app/_server/form-state";
import { type Actor, may } from "@/db/domain/permissions";
import type { UnpublishedUpdate } from "@/db/queries/updates-on";
import { PublishForm } from "./publish-form";
import { UpdateArticle } from "./update-article";

/** What the reader's own organisations have not published yet, each with its one next step. */
export async function InHand(props: {
  updates: UnpublishedUpdate[];
  actor: Actor;
  reference: string;
}) {
  const { updates, actor, reference } = props;
  if (updates.length === 0) return null;
  const t = await getTranslations("record.inHand");
  const { terms } = await getMessages();
  return (
    <section className="in-hand" aria-labelledby="in-hand">
      <h2 id="in-hand">{t("title")}</h2>
      <p className="soft">{t("help")}</p>
      {updates.map((update) => (
        <div key={update.id}>
          <p>
            <span className="tag">{terms.updateState[update.state]}</span>
          </p>
          <UpdateArticle update={update} reference={reference} />
          {update.state === "submitted" ? (
            <NextStep update={update} actor={actor} />
          ) : (
            <a
              className="button second"
              href={`/recommendations/${reference}/record?draft=${update.id}`}
            >
              {t("goOn")}
            </a>
          )}
        </div>
      ))}
    </section>
  );
}

async function NextStep({ update, actor }: { update: UnpublishedUpdate; actor: Actor }) {
  const t = await getTranslations("record.inHand");
  if (!may(actor, "publish_update", update.organisationId)) {
    return <p className="soft">{t("needsValidator")}</p>;
  }
  const own = actor.kind === "person" && actor.id === update.authorId;
  if (own && update.secondPersonRequired) return <p className="soft">{t("needsSecond")}</p>;
  const { summaryTitle } = await formWords();
  return (
    <PublishForm
      id={update.id}
      version={update.version}
      words={{ publish: t("publish"), summaryTitle }}
    />
  );
}
