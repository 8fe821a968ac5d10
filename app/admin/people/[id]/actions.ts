"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";

/** Removes the role whose button was pressed, else gives the role that was chosen. */
export async function changeRoles(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const db = await writer();
    const t = await getTranslations("accounts.admin.person");
    const personId = textOf(formData, "personId");
    const removeFrom = textOf(formData, "removeFrom");
    if (removeFrom) removeRole(db, actor, { personId, organisationId: removeFrom });
    else {
      const organisationId = textOf(formData, "organisationId");
      giveRole(db, actor, { personId, organisationId, role: textOf(formData, "role") });
    }
    revalidatePath("/admin", "layout");
    return { done: t(removeFrom ? "removed" : "given") };
  });
}
