"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { currentSession } from "@/app/_server/auth";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { endOwnSessions } from "@/db/commands/end-own-sessions";
import { DomainError } from "@/db/domain/errors";

/** Ends the session whose button was pressed, else all but the one that asks. */
export async function end(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const here = await currentSession();
    if (!here) throw new DomainError("not_signed_in");
    const sessionId = textOf(formData, "sessionId");
    const which = sessionId ? { sessionId } : { allBut: here.id };
    const count = endOwnSessions(await writer(), actor, which);
    revalidatePath("/account/sessions");
    return { done: (await getTranslations("account.sessionsPage"))("ended", { count }) };
  });
}
