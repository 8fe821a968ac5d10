"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { changeAssignment } from "@/db/commands/change-assignment";
import { proposeAssignment } from "@/db/commands/propose-assignment";
import { removeAssignment } from "@/db/commands/remove-assignment";

/** Proposes what was ticked, themes and single recommendations. */
export async function propose(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const { proposed, left } = proposeAssignment(await writer(), actor, {
      organisationId: textOf(formData, "organisationId"),
      refs: formData.getAll("refs"),
      themeIds: formData.getAll("themeIds"),
      role: textOf(formData, "role"),
      dueOn: textOf(formData, "dueOn"),
    });
    const review = textOf(formData, "review");
    const done = { proposed: String(proposed), left: String(left), ...(review && { review }) };
    redirect(`/admin/assignments?${new URLSearchParams(done)}`);
  });
}

/** Changes one assignment, or removes it, by the button that was pressed. */
export async function changeOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const db = await writer();
    const id = textOf(formData, "id");
    if (textOf(formData, "what") === "remove") {
      const { ref } = removeAssignment(db, actor, { id });
      redirect(`/admin/assignments?${new URLSearchParams({ removed: ref })}`);
    }
    const role = textOf(formData, "role");
    changeAssignment(db, actor, { id, role, dueOn: textOf(formData, "dueOn") });
    revalidatePath("/admin", "layout");
    return { done: (await getTranslations("desk.admin"))("saved") };
  });
}
