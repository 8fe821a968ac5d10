"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { recordUpdate } from "@/db/commands/record-update";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import { updateInputOf } from "./form-input";

/** Names of problems as the form has them: "evidence.0.title" of the input may be piece 2 on screen. */
function onScreen(fields: FieldProblems, places: readonly number[]): FieldProblems {
  const named = Object.entries(fields).map(([field, code]) => {
    const match = /^evidence\.(\d+)\.(.+)$/.exec(field);
    if (!match) return [field, code];
    return [`evidence.${places[Number(match[1])]}.${match[2]}`, code];
  });
  return Object.fromEntries(named);
}

/** Saves, submits or publishes what the form says, by the button that was pressed. */
export async function record(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const ref = textOf(formData, "ref");
    const { input, places } = updateInputOf(formData, ref);
    try {
      recordUpdate(await writer(), actor, input);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.code, onScreen(error.fields, places));
    }
    redirect(`/recommendations/${encodeURIComponent(ref)}?done=${textOf(formData, "step")}`);
  });
}
