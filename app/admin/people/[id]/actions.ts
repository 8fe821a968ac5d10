"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { renewSession } from "@/app/_server/auth";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { leaveNoTrace } from "@/app/_server/leave-no-trace";
import { requireOwnPassword } from "@/app/_server/own-password";
import { disablePerson } from "@/db/commands/disable-person";
import { enablePerson } from "@/db/commands/enable-person";
import { erasePerson } from "@/db/commands/erase-person";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import { DomainError } from "@/db/domain/errors";
import { type Actor, may } from "@/db/domain/permissions";
import { peopleList } from "@/db/queries/people-list";

/** Gives a role, or removes the one whose button was pressed. Gives what was done, in words. */
async function changeRole(actor: Actor, personId: string, formData: FormData): Promise<string> {
  const db = await writer();
  const t = await getTranslations("accounts.admin.person");
  const removeFrom = textOf(formData, "removeFrom");
  if (removeFrom) {
    removeRole(db, actor, { personId, organisationId: removeFrom });
    return t("removed");
  }
  const organisationId = textOf(formData, "organisationId");
  giveRole(db, actor, { personId, organisationId, role: textOf(formData, "role") });
  return t("given");
}

/** Keeps the person out, or lets the person in again. Gives what was done, in words. */
async function changeAccess(actor: Actor, personId: string, access: string): Promise<string> {
  const db = await writer();
  const t = await getTranslations("account.access");
  const change = access === "disable" ? disablePerson : enablePerson;
  change(db, actor, { personId });
  const name = peopleList(await reader()).find(({ id }) => id === personId)?.name ?? "";
  return t(access === "disable" ? "disabled" : "enabled", { name });
}

/** Erases the person, once the administrator's own password was right. */
async function erase(actor: Actor, personId: string, password: string): Promise<never> {
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  // Nobody who may not do it learns here whether a password is right.
  if (!may(actor, "erase_people")) throw new DomainError("not_permitted");
  await requireOwnPassword(actor.id, password, "password");
  erasePerson(await writer(), actor, { personId });
  await leaveNoTrace(personId);
  redirect("/admin?erased");
}

/** Does what the pressed button asks. */
export async function changePerson(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const personId = textOf(formData, "personId");
    const access = textOf(formData, "access");
    if (access === "erase") await erase(actor, personId, textOf(formData, "password"));
    const done = access
      ? await changeAccess(actor, personId, access)
      : await changeRole(actor, personId, formData);
    if (actor.kind === "person" && actor.id === personId) await renewSession();
    revalidatePath("/admin", "layout");
    return { done };
  });
}
