"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { revokeInvitation } from "@/db/commands/revoke-invitation";

/** Ends the invitation whose button was pressed. */
export async function revoke(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    revokeInvitation(await writer(), actor, { invitationId: textOf(formData, "revoke") });
    revalidatePath("/admin");
    return { done: (await getTranslations("organisation.invitations"))("revoked") };
  });
}
