"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { newPersonOf } from "@/app/_server/new-person";
import { signIn } from "@/app/_server/sign-in";
import { setUpAdministrator } from "@/db/commands/set-up-administrator";
import { DomainError } from "@/db/domain/errors";
import { openInvitation } from "@/db/queries/open-invitation";

export async function setUp(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const token = textOf(formData, "token");
    // Asked before anything is hashed, so that only who holds a link can make the server work.
    const invitation = openInvitation(await reader(), token, new Date().toISOString());
    if (invitation?.kind !== "set_up") throw new DomainError("invitation_invalid");
    const { person, password } = await newPersonOf(formData);
    setUpAdministrator(await writer(), actor, { ...person, token });
    await signIn(person.email, password);
    redirect("/admin");
  });
}
