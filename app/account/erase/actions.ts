"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { signOut } from "@/app/_server/auth";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { leaveNoTrace } from "@/app/_server/leave-no-trace";
import { requireOwnPassword } from "@/app/_server/own-password";
import { eraseSelf } from "@/db/commands/erase-self";
import { DomainError } from "@/db/domain/errors";

export async function eraseOwn(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    await requireOwnPassword(actor.id, textOf(formData, "password"), "password");
    eraseSelf(await writer(), actor, {});
    await leaveNoTrace(actor.id);
    await signOut();
    redirect("/sign-in?erased");
  });
}
