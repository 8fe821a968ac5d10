"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { chooseHomeReview } from "@/db/commands/choose-home-review";

/** The review of the button that was pressed is shown first from now on. */
export async function chooseHome(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    chooseHomeReview(await writer(), actor, { reviewId: textOf(formData, "reviewId") });
    return redirect("/reviews?done=home");
  });
}
