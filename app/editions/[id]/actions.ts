"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { editionAddress } from "@/app/_ui/addresses";
import { withdrawEdition } from "@/db/commands/withdraw-edition";

/** Takes a whole edition of one's organisation back. */
export async function withdraw(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const { id } = withdrawEdition(await writer(), actor, { id: textOf(formData, "id") });
    return redirect(`${editionAddress(id)}?done=withdrawn`);
  });
}
