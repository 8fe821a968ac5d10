"use server";

import { actorForChange } from "@/app/_server/actor";
import { type RefusedForm, runAction } from "@/app/_server/form-state";
import { type Invited, invitationLink } from "@/app/_server/invitation-link";

export async function invite(
  _: RefusedForm | Invited | null,
  formData: FormData,
): Promise<RefusedForm | Invited | null> {
  return runAction<Invited>(formData, async () => invitationLink(await actorForChange(), formData));
}
