"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { actorForChange } from "@/app/_server/actor";
import { renewSession } from "@/app/_server/auth";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { disablePerson } from "@/db/commands/disable-person";
import { enablePerson } from "@/db/commands/enable-person";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import type { Actor } from "@/db/domain/permissions";
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

/** Does what the pressed button asks. */
export async function changePerson(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const personId = textOf(formData, "personId");
    const access = textOf(formData, "access");
    const done = access
      ? await changeAccess(actor, personId, access)
      : await changeRole(actor, personId, formData);
    if (actor.kind === "person" && actor.id === personId) await renewSession();
    revalidatePath("/admin", "layout");
    return { done };
  });
}
