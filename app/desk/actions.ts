"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { decideAssignment } from "@/db/commands/decide-assignment";

/** Confirms or declines what was ticked. */
export async function decide(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const decision = textOf(formData, "decision");
    const { decided } = decideAssignment(await writer(), actor, {
      ids: formData.getAll("ids"),
      decision,
      comment: textOf(formData, "comment"),
    });
    const back = new URLSearchParams({ done: decision, count: String(decided) });
    const organisation = textOf(formData, "organisation");
    if (organisation) back.set("organisation", organisation);
    redirect(`/desk?${back}`);
  });
}
