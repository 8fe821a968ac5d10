import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress, replyAddress, signInAddress } from "@/app/_ui/addresses";
import type { Holders } from "@/db/queries/who-holds";
import { UpdateArticle } from "@/app/recommendations/[ref]/update-article";
import type { Answer, Writing } from "./answer";

interface OpeningProps extends Answer {
  reference: string;
  updateId: string;
  holders: Holders | undefined;
}

/** What is replied to, for which organisation, and how far its reply is. */
export async function Opening(props: OpeningProps) {
  const { reference, updateId, update, hindrance, writing, holders } = props;
  const t = await getTranslations("reply");
  return (
    <>
      <p className="eyebrow">
        <a href={recommendationAddress(reference)}>{t("back", { ref: reference })}</a>
      </p>
      <h1>{t("title", { ref: reference })}</h1>
      {writing && <OnBehalfOf {...writing} reference={reference} updateId={updateId} />}
      {update && (
        <section className="beside" aria-labelledby="answered">
          <h2 id="answered">{t("answered")}</h2>
          <UpdateArticle update={update} reference={reference} level={3} />
        </section>
      )}
      {hindrance === "signInFirst" && (
        <p className="notice">
          <a href={signInAddress(replyAddress(reference, updateId))}>{t("signInFirst")}</a>
        </p>
      )}
      {hindrance && hindrance !== "signInFirst" && <p className="notice">{t(hindrance)}</p>}
      {writing?.waits && (
        <p className="notice">
          {t("waits")} <a href={`${recommendationAddress(reference)}#in-hand`}>{t("waitsLink")}</a>
        </p>
      )}
      {writing?.draft && <GoingOn draft={writing.draft} by={holders?.author ?? null} />}
    </>
  );
}

/** For which organisation it is written, and under which name it stands. */
async function OnBehalfOf(props: Writing & { reference: string; updateId: string }) {
  const { membership, memberships, nameWithheld, reference, updateId } = props;
  const t = await getTranslations("reply");
  const { terms } = await getMessages();
  const others = memberships.filter((m) => m !== membership);
  return (
    <>
      <p>
        {t("organisation")}: <strong>{membership.organisationName}</strong>
        {nameWithheld && <>. {t("publishedAs", { name: terms.withheldName })}</>}
      </p>
      {others.length > 0 && (
        <p>
          {t("forAnother")}{" "}
          {others.map((m) => (
            <a key={m.organisationId} href={replyAddress(reference, updateId, m.organisationId)}>
              {m.organisationName}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** That the form goes on with what was begun, by whom, and why it came back. */
async function GoingOn(props: { draft: NonNullable<Writing["draft"]>; by: string | null }) {
  const { draft, by } = props;
  const t = await getTranslations("reply");
  const format = await getFormatter();
  const at = new Date(draft.changedAt ?? draft.createdAt);
  const date = format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <div className="notice">
      <p>{t("goesOn", { date, name: by ?? t("somebody") })}</p>
      {draft.returnComment !== "" && (
        <>
          <p>{t("returnedWith")}</p>
          <p className="as-written" dir="auto">
            {draft.returnComment}
          </p>
        </>
      )}
    </div>
  );
}
