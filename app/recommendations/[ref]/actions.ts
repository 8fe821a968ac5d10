"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { publishUpdate } from "@/db/commands/publish-update";

/** Publishes what somebody of one's organisation submitted. */
export async function publishSubmitted(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const input = { updateId: textOf(formData, "updateId") };
    const { ref } = publishUpdate(await writer(), actor, input);
    redirect(`/recommendations/${ref}?done=publish`);
  });
}
