import { getTranslations } from "@/app/_i18n/server";
import type { HeldBack } from "@/db/domain/erasure";

/** Without whom it would not go on, and what to do first. */
export async function WhoToAsk({ held }: { held: HeldBack }) {
  const t = await getTranslations("ownData.erase");
  return (
    <div className="notice">
      {held.lastAdministrator && <p>{t("lastAdministrator")}</p>}
      {held.lastValidatorOf.map(({ id, name }) => (
        <p key={id}>
          {t("lastValidator", { organisation: name })}{" "}
          <a href={`/organisations/${id}`}>{t("toOrganisation", { organisation: name })}</a>
        </p>
      ))}
    </div>
  );
}
