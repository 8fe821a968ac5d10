import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { checklistAddress } from "@/app/_ui/addresses";
import { type Actor, may } from "@/db/domain/permissions";
import type { EvidenceHeld, HeldCheck } from "@/db/queries/evidence-held";

/** Whether the checklist does anything here: it is asked for, begun, or would let out what came later. */
const hasChecklist = ({ isAtRisk, check, documentIsPublic, files }: EvidenceHeld) =>
  isAtRisk || check !== null || (documentIsPublic && files.some((f) => f.state === "goes_public"));

async function Signatures({ check }: { check: HeldCheck }) {
  const t = await getTranslations("evidence.own");
  const format = await getFormatter();
  const day = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "long" });
  return (
    <p className="soft">
      {t("prepared", { name: check.preparedBy, date: day(check.preparedAt) })}{" "}
      {check.signedAt && t("signed", { name: check.signedBy ?? "", date: day(check.signedAt) })}{" "}
      {check.withholdsOriginal && t("originalWithheld")}
    </p>
  );
}

/** The one next step: to fill in the checklist, or to sign it. */
async function NextStep(props: { held: EvidenceHeld; actor: Actor; documentId: string }) {
  const { held, actor, documentId } = props;
  const { check, organisationId } = held;
  const t = await getTranslations("evidence.own");
  const waits = check !== null && check.signedAt === null;
  const isPreparer = actor.kind === "person" && check?.preparedById === actor.id;
  const signs = waits && !isPreparer && may(actor, "sign_redaction", organisationId);
  const word = signs ? "signIt" : check ? "prepareAnew" : "prepare";
  return (
    <>
      {waits && !signs && (
        <p>{t("waitsForOther", { organisation: held.organisationName, name: check.preparedBy })}</p>
      )}
      <p>
        <a
          className={signs || !check ? "button" : undefined}
          href={checklistAddress(documentId, organisationId)}
        >
          {t(word)}
        </a>
      </p>
    </>
  );
}

/** What one's own organisation holds of the document, and what has to happen before it is public. */
export async function Held(props: { held: EvidenceHeld; actor: Actor; documentId: string }) {
  const { held, actor, documentId } = props;
  const { state, organisationName: organisation, documentIsPublic, isAtRisk, check } = held;
  const t = await getTranslations("evidence.own");
  const isSigned = check !== null && check.signedAt !== null;
  return (
    <section className="held measure" aria-label={t("title")}>
      <p className="small soft">{t("help", { organisation })}</p>
      <p>
        <strong>
          {t(`document.${state}`, { organisation, isPublic: documentIsPublic ? "yes" : "no" })}
        </strong>
      </p>
      {isAtRisk && !isSigned && <p>{t("atRisk")}</p>}
      {check && <Signatures check={check} />}
      {hasChecklist(held) && <NextStep held={held} actor={actor} documentId={documentId} />}
    </section>
  );
}
