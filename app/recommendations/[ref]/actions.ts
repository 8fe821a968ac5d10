"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { recommendationAddress } from "@/app/_ui/addresses";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, type RefusedForm, runAction, textOf } from "@/app/_server/form-state";
import type { Command } from "@/db/commands/define-command";
import { discardDraft } from "@/db/commands/discard-draft";
import { publishStatement } from "@/db/commands/publish-statement";
import { returnStatement } from "@/db/commands/return-statement";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { DomainError } from "@/db/domain/errors";
import type { UpdateStep } from "@/db/domain/workflow";

/** A form that was refused because what it was about has changed: said so, with the page made anew. */
async function changedMeanwhile(state: FormState | RefusedForm): Promise<FormState> {
  if (!state || !("code" in state) || state.code !== "edited_meanwhile") return state;
  const t = await getTranslations("record.step");
  refresh();
  return { ...state, message: t("changedMeanwhile") };
}

/**
 * Takes a step with an update or a reply, in the version that was read. Where somebody has moved it on
 * meanwhile there is no such form any more: the page says it instead.
 */
async function take(
  step: UpdateStep,
  command: Command<{ ref: string }>,
  formData: FormData,
  more: object = {},
): Promise<FormState> {
  const kind = textOf(formData, "kind");
  const of = kind === "reply" ? "&of=reply" : "";
  const state = await runAction(formData, async () => {
    const actor = await actorForChange();
    const [id, version] = [textOf(formData, "id"), textOf(formData, "version")];
    try {
      const { ref } = command(await writer(), actor, { kind, id, version, ...more });
      return redirect(`${recommendationAddress(ref)}?done=${step}${of}`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "step_not_possible") throw error;
      return redirect(`${recommendationAddress(textOf(formData, "ref"))}?done=moved`);
    }
  });
  return changedMeanwhile(state);
}

/** Publishes what somebody of one's organisation submitted. */
export async function publishSubmitted(_: FormState, formData: FormData): Promise<FormState> {
  return take("publish", publishStatement, formData);
}

/** Returns what somebody of one's organisation submitted, and says why. */
export async function returnSubmitted(_: FormState, formData: FormData): Promise<FormState> {
  // Several forms stand on one page; each names its field after what it is about.
  const field = `comment-${textOf(formData, "id")}`;
  const state = await take("return", returnStatement, formData, {
    comment: textOf(formData, field),
  });
  if (!state || !("problems" in state)) return state;
  const problems = state.problems.map((problem) =>
    problem.field === "comment" ? { ...problem, field } : problem,
  );
  return { ...state, problems };
}

/** Takes back what one's organisation published. */
export async function withdrawPublished(_: FormState, formData: FormData): Promise<FormState> {
  return take("withdraw", withdrawStatement, formData);
}

/** Throws a draft of one's organisation away. */
export async function discard(_: FormState, formData: FormData): Promise<FormState> {
  return take("discard", discardDraft, formData);
}
