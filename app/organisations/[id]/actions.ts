"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { renewSession } from "@/app/_server/auth";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import type { Db } from "@/db/client";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import { requireSecondPerson } from "@/db/commands/require-second-person";
import { revokeInvitation } from "@/db/commands/revoke-invitation";
import { type Actor, ORGANISATION_ROLES } from "@/db/domain/permissions";

/** Does what the pressed button says, and gives the name of the words for it. */
function doPressed(db: Db, actor: Actor, formData: FormData) {
  const organisationId = textOf(formData, "organisationId");
  const invitationId = textOf(formData, "revoke");
  const removed = textOf(formData, "remove");
  if (invitationId) {
    revokeInvitation(db, actor, { invitationId });
    return "invitations.revoked";
  }
  if (removed) {
    removeRole(db, actor, { personId: removed, organisationId });
    return "people.removed";
  }
  if (formData.has("requireSecondPerson")) {
    requireSecondPerson(db, actor, { organisationId });
    return "publishing.turnedOn";
  }
  const role = ORGANISATION_ROLES.find((each) => formData.has(each)) ?? "";
  giveRole(db, actor, { personId: textOf(formData, role), organisationId, role });
  return "people.changed";
}

/** Changes a role, removes a person, revokes an invitation, or turns the second person on. */
export async function change(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const words = doPressed(await writer(), actor, formData);
    const concerned = ["remove", ...ORGANISATION_ROLES].map((field) => textOf(formData, field));
    if (actor.kind === "person" && concerned.includes(actor.id)) await renewSession();
    revalidatePath(`/organisations/${textOf(formData, "organisationId")}`);
    return { done: (await getTranslations("organisation"))(words) };
  });
}
