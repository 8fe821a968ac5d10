"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { prepareRedaction } from "@/db/commands/prepare-redaction";
import { signRedaction } from "@/db/commands/sign-redaction";
import { REDACTION_POINTS } from "@/db/domain/redaction";

const answerOf = (formData: FormData) => ({
  documentId: textOf(formData, "documentId"),
  organisationId: textOf(formData, "organisationId"),
  points: REDACTION_POINTS.filter((point) => formData.has(`points.${point}`)),
});

/** Fills in the checklist, for a second person to sign. */
export async function prepareOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const withholdsOriginal = formData.has("withholdsOriginal");
    const input = { ...answerOf(formData), withholdsOriginal };
    const { documentId } = prepareRedaction(await writer(), actor, input);
    redirect(`/evidence/${encodeURIComponent(documentId)}?done=prepared`);
  });
}

/** Signs what somebody else has prepared. */
export async function signOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const input = { ...answerOf(formData), preparedAt: textOf(formData, "preparedAt") };
    const { documentId } = signRedaction(await writer(), actor, input);
    redirect(`/evidence/${encodeURIComponent(documentId)}?done=signed`);
  });
}
