"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { handOver } from "@/db/commands/hand-over";

/** Hands over what was ticked, or everything, by the button that was pressed. */
export async function handOverWork(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const organisationId = textOf(formData, "organisationId");
    const toId = textOf(formData, "toId");
    const { moved } = handOver(await writer(), actor, {
      organisationId,
      fromId: textOf(formData, "fromId"),
      toId,
      work: textOf(formData, "which") === "all" ? "all" : formData.getAll("work"),
    });
    const back = { organisation: organisationId, to: toId, done: String(moved) };
    redirect(`/desk/hand-over?${new URLSearchParams(back)}`);
  });
}
