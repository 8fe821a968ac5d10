"use server";

import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { currentSession, renewSession } from "@/app/_server/auth";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { newPasswordOf } from "@/app/_server/new-password";
import { requireOwnPassword } from "@/app/_server/own-password";
import { changePassword } from "@/db/commands/change-password";
import { DomainError } from "@/db/domain/errors";
import { personEmail } from "@/db/queries/person-email";

export async function change(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const session = await currentSession();
    if (actor.kind !== "person" || !session) throw new DomainError("not_signed_in");
    const present = textOf(formData, "currentPassword");
    await requireOwnPassword(actor.id, present, "currentPassword");
    const about = [actor.name, personEmail(await reader(), actor.id)];
    const { passwordHash } = await newPasswordOf(formData, about);
    const count = changePassword(await writer(), actor, {
      passwordHash,
      keptSessionId: session.id,
    });
    await renewSession();
    return { done: (await getTranslations("account.passwordPage"))("done", { count }) };
  });
}
