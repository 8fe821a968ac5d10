"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { changeOrganisation } from "@/db/commands/change-organisation";

export async function settle(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const organisationId = textOf(formData, "organisationId");
    changeOrganisation(await writer(), actor, {
      organisationId,
      name: textOf(formData, "name"),
      nameWithheld: formData.has("nameWithheld"),
      secondPersonRequired: formData.has("secondPersonRequired"),
    });
    redirect(`/organisations/${organisationId}?saved`);
  });
}
