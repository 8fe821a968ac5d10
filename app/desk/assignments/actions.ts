"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { takeAssignment } from "@/db/commands/take-assignment";
import { takeOnRecommendation } from "@/db/commands/take-on-recommendation";

/** Puts assignments into somebody's hands; without a choice of whose, into one's own. */
export async function entrust(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const own = actor.kind === "person" ? actor.id : "";
    const { taken } = takeAssignment(await writer(), actor, {
      ids: formData.getAll("ids"),
      personId: formData.has("personId") ? textOf(formData, "personId") : own,
    });
    revalidatePath("/desk", "layout");
    const t = await getTranslations("desk.assignments");
    return { done: t("entrusted", { count: taken }) };
  });
}

/** Takes a recommendation on for one's organisation. */
export async function takeOn(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const ref = textOf(formData, "ref");
    takeOnRecommendation(await writer(), actor, {
      organisationId: textOf(formData, "organisationId"),
      ref,
      role: textOf(formData, "role"),
      dueOn: textOf(formData, "dueOn"),
    });
    revalidatePath("/desk", "layout");
    const t = await getTranslations("desk.assignments");
    return { done: t("takenOn", { ref }) };
  });
}
