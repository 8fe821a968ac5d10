"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { countAttempt } from "@/app/_server/attempts";
import { renewSession } from "@/app/_server/auth";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { newPersonOf } from "@/app/_server/new-person";
import { signIn } from "@/app/_server/sign-in";
import { acceptInvitation } from "@/db/commands/accept-invitation";
import { joinOrganisation } from "@/db/commands/join-organisation";
import { DomainError } from "@/db/domain/errors";
import { openInvitation } from "@/db/queries/open-invitation";

/** A new account with the role that the invitation gives. */
export async function accept(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const token = textOf(formData, "token");
    // Asked before anything is hashed, so that only who holds a link can make the server work.
    const invitation = openInvitation(await reader(), token, new Date().toISOString());
    if (invitation?.kind !== "join") throw new DomainError("invitation_invalid");
    // The answer tells whether an address is taken; whoever holds a link does not ask for many.
    await countAttempt("link", token);
    const { person, password } = await newPersonOf(formData);
    acceptInvitation(await writer(), actor, { ...person, token });
    await signIn(person.email, password);
    redirect("/account");
  });
}

/** The role that the invitation gives, for who is signed in. */
export async function join(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    joinOrganisation(await writer(), actor, { token: textOf(formData, "token") });
    await renewSession();
    redirect("/account");
  });
}
