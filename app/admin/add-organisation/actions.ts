"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { addOrganisation } from "@/db/commands/add-organisation";

export async function addOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const id = addOrganisation(await writer(), actor, {
      name: textOf(formData, "name"),
      track: textOf(formData, "track"),
      nameWithheld: formData.has("nameWithheld"),
      secondPersonRequired: formData.has("secondPersonRequired"),
    });
    redirect(`/admin?added=${id}`);
  });
}
