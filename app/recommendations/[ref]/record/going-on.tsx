import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress } from "@/app/_ui/addresses";
import type { UnpublishedUpdate } from "@/db/queries/updates-on";

/** That the form goes on with what was begun, by whom, and why it came back. */
export async function GoingOn(props: { draft: UnpublishedUpdate; savedBy: string | null }) {
  const { draft, savedBy } = props;
  const t = await getTranslations("update");
  const format = await getFormatter();
  const at = new Date(draft.changedAt ?? draft.createdAt);
  const date = format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <div className="notice">
      <p>{t("goesOn", { date, name: savedBy ?? t("somebody") })}</p>
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

/** In place of the form, while what was written before waits for publication. */
export async function Waiting({ reference }: { reference: string }) {
  const t = await getTranslations("update");
  return (
    <p className="notice">
      {t("waits")} <a href={`${recommendationAddress(reference)}#in-hand`}>{t("waitsLink")}</a>
    </p>
  );
}
