"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { signOut } from "@/app/_server/auth";
import { type FormState, runAction } from "@/app/_server/form-state";

export async function leave(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    await actorForChange();
    await signOut();
    redirect("/");
  });
}
