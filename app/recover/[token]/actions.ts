"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { countAttempt } from "@/app/_server/attempts";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { newPasswordOf } from "@/app/_server/new-password";
import { useRecoveryLink as setByLink } from "@/db/commands/use-recovery-link";
import { DomainError } from "@/db/domain/errors";
import { openRecoveryLink } from "@/db/queries/open-recovery-link";

/** Sets the password, and leaves it to the person to sign in with it. */
export async function recover(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const token = textOf(formData, "token");
    // Asked before anything is hashed, so that only who holds a link can make the server work.
    const found = openRecoveryLink(await reader(), token, new Date().toISOString());
    if (!found) throw new DomainError("recovery_invalid");
    await countAttempt("link", token);
    const { passwordHash } = await newPasswordOf(formData, [found.name, found.email]);
    setByLink(await writer(), actor, { token, passwordHash });
    redirect("/sign-in?recovered=1&next=/account");
  });
}
