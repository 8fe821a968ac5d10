import { getTranslations } from "@/app/_i18n/server";
import { recordAddress, signInAddress } from "@/app/_ui/addresses";
import { type Actor, membershipsThatMay } from "@/db/domain/permissions";

/**
 * The one thing to do here, for those who may; for a visitor, where to sign in for it. An organisation
 * has one update in hand on a recommendation: `inHand` are the ids of those that have.
 */
export async function WayToRecord(props: { actor: Actor; reference: string; inHand: Set<string> }) {
  const { actor, reference, inHand } = props;
  const t = await getTranslations("record");
  if (actor.kind === "visitor") {
    return (
      <p className="actions">
        <a href={signInAddress(recordAddress(reference))}>{t("signInToRecord")}</a>
      </p>
    );
  }
  const free = membershipsThatMay(actor, "draft_update").find(
    ({ organisationId }) => !inHand.has(organisationId),
  );
  if (!free) return null;
  return (
    <p className="actions">
      <a
        className={inHand.size > 0 ? undefined : "button"}
        href={recordAddress(reference, { organisation: free.organisationId })}
      >
        {inHand.size > 0
          ? t("recordFor", { organisation: free.organisationName })
          : t("recordUpdate")}
      </a>
    </p>
  );
}
