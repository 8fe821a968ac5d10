"use server";

import { redirect } from "next/navigation";
import { recommendationAddress } from "@/app/_ui/addresses";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type RefusedForm, runAction, textOf } from "@/app/_server/form-state";
import { updateInputOf } from "@/app/_server/update-form-input";
import { withTheirs } from "@/app/_server/with-theirs";
import { recordUpdate } from "@/db/commands/record-update";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import { theirDraft, timeInWords } from "@/app/_server/colleagues-draft";
import type { DraftVersion, RecordState } from "@/app/_server/theirs";

/** Names of problems as the form has them: "evidence.0.title" of the input may be piece 2 on screen. */
function onScreen(fields: FieldProblems, places: readonly number[]): FieldProblems {
  const named = Object.entries(fields).map(([field, code]) => {
    const match = /^evidence\.(\d+)\.(.+)$/.exec(field);
    if (!match) return [field, code];
    return [`evidence.${places[Number(match[1])]}.${match[2]}`, code];
  });
  return Object.fromEntries(named);
}

/** Does what the form asks for. Gives the draft's id and version. Throws as the command does. */
async function written(formData: FormData): Promise<DraftVersion> {
  const actor = await actorForChange();
  const { input, places } = updateInputOf(formData, textOf(formData, "ref"));
  try {
    return recordUpdate(await writer(), actor, input);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, onScreen(error.fields, places));
  }
}

/** Saves, submits or publishes what the form says, by the button that was pressed. */
export async function record(_: RecordState, formData: FormData): Promise<RecordState> {
  const state = await runAction(formData, async () => {
    await written(formData);
    const page = recommendationAddress(textOf(formData, "ref"));
    return redirect(`${page}?done=${textOf(formData, "step")}`);
  });
  return withTheirs(state, () => theirDraft(formData));
}

/** What became of a saving while somebody writes; `at` is the time of day, in words. */
export type Autosaved = { saved: DraftVersion & { at: string } } | RefusedForm;

/** Saves what the form says as a draft, however little it is. */
export async function autosave(formData: FormData): Promise<Autosaved> {
  const state = await runAction(formData, async () => {
    formData.set("step", "save");
    const saved = await written(formData);
    return { saved: { ...saved, at: await timeInWords() } };
  });
  return "saved" in state ? state : withTheirs(state, () => theirDraft(formData));
}
