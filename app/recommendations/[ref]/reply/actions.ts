"use server";

import { redirect } from "next/navigation";
import { recommendationAddress } from "@/app/_ui/addresses";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { runAction, textOf } from "@/app/_server/form-state";
import { withTheirs } from "@/app/_server/with-theirs";
import { recordReply } from "@/db/commands/record-reply";
import { theirReply } from "./colleagues-reply";
import type { ReplyState } from "./their-reply";

/** Saves, submits or publishes the reply, by the button that was pressed. */
export async function sendReply(_: ReplyState, formData: FormData): Promise<ReplyState> {
  const state = await runAction(formData, async () => {
    const actor = await actorForChange();
    const draftId = textOf(formData, "draftId");
    const step = textOf(formData, "step");
    const { ref } = recordReply(await writer(), actor, {
      updateId: textOf(formData, "updateId"),
      organisationId: textOf(formData, "organisationId"),
      newId: textOf(formData, "newId"),
      text: textOf(formData, "text"),
      step,
      draft: draftId ? { id: draftId, version: textOf(formData, "draftVersion") } : undefined,
    });
    return redirect(`${recommendationAddress(ref)}?done=${step}&of=reply`);
  });
  return withTheirs(state, () => theirReply(formData));
}
