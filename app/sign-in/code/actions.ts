"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { instance } from "@/app/_server/instance";
import { safePath } from "@/app/_server/safe-path";
import { enterCode } from "@/app/_server/second-factor";
import { DomainError } from "@/db/domain/errors";

export async function enter(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    await actorForChange();
    const code = textOf(formData, "code").trim();
    if (!code) throw new DomainError("invalid_input", { code: "required" });
    await enterCode(code);
    redirect(safePath(textOf(formData, "next"), instance.address));
  });
}
