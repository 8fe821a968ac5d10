"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { publishStatement } from "@/db/commands/publish-statement";

/** Publishes what somebody of one's organisation submitted. */
export async function publishSubmitted(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const input = {
      kind: textOf(formData, "kind"),
      id: textOf(formData, "id"),
      version: textOf(formData, "version"),
    };
    const { ref } = publishStatement(await writer(), actor, input);
    redirect(`/recommendations/${ref}?done=publish`);
  });
}
