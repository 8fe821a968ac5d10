import { getTranslations } from "@/app/_i18n/server";
import { discard, publishSubmitted, returnSubmitted, withdrawPublished } from "./actions";
import { StepForm, type StepTarget } from "./step-form";

async function problemTitle(): Promise<string> {
  return (await getTranslations("problems"))("summaryTitle");
}

/** One button that makes it public. */
export async function PublishStep({ target }: { target: StepTarget }) {
  const t = await getTranslations("record.step");
  return (
    <StepForm
      target={target}
      action={publishSubmitted}
      problemTitle={await problemTitle()}
      press={t(`publish.${target.kind}`)}
    />
  );
}

/** Sends it back to whoever wrote it. */
export async function ReturnStep({ target }: { target: StepTarget }) {
  const t = await getTranslations("record.step");
  return (
    <StepForm
      target={target}
      action={returnSubmitted}
      problemTitle={await problemTitle()}
      press={t("returnNow")}
      behind={t("return")}
      comment={{ name: `comment-${target.id}`, label: t("comment") }}
    >
      <p className="hint">{t("returnHelp")}</p>
    </StepForm>
  );
}

/** Throws it away, after a warning. */
export async function DiscardStep({ target }: { target: StepTarget }) {
  const t = await getTranslations("record.step");
  return (
    <StepForm
      target={target}
      action={discard}
      problemTitle={await problemTitle()}
      press={t(`discardNow.${target.kind}`)}
      behind={t("discard")}
    >
      <p>{t(`discardHelp.${target.kind}`)}</p>
    </StepForm>
  );
}

/** Takes back what is published, after having said what that means. */
export async function WithdrawStep(props: {
  target: StepTarget;
  /** Whether it is its organisation's current view, so that an earlier one takes its place. */
  isCurrent?: boolean;
}) {
  const { target, isCurrent = false } = props;
  const t = await getTranslations("record.step");
  const isUpdate = target.kind === "update";
  return (
    <StepForm
      target={target}
      action={withdrawPublished}
      problemTitle={await problemTitle()}
      press={t("withdrawNow")}
      behind={t(`withdraw.${target.kind}`)}
    >
      <p>{t("withdrawHelp")}</p>
      <ul>
        <li>{t("withdrawText")}</li>
        <li>{t("withdrawLine")}</li>
        {isUpdate && <li>{t("withdrawEvidence")}</li>}
        {isCurrent && <li>{t("withdrawBefore")}</li>}
        {isUpdate && <li>{t("withdrawReplies")}</li>}
      </ul>
    </StepForm>
  );
}
