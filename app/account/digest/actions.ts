"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "@/app/_i18n/server";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction } from "@/app/_server/form-state";
import { chooseDigest } from "@/db/commands/choose-digest";

export async function choose(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const wanted = formData.has("wanted");
    chooseDigest(await writer(), actor, { wanted });
    revalidatePath("/account/digest");
    return { done: (await getTranslations("mail.digest"))(wanted ? "on" : "off") };
  });
}
