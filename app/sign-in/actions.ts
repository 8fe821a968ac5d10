"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { actorForChange } from "@/app/_server/actor";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { instance } from "@/app/_server/instance";
import { safePath } from "@/app/_server/safe-path";
import { signIn } from "@/app/_server/sign-in";
import { DomainError } from "@/db/domain/errors";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import { emailSchema } from "@/db/domain/new-person";

const inputSchema = z.object({
  email: emailSchema,
  password: z.string().min(1, { error: "required" }),
});

/** Whichever of address and password was wrong, the answer is the same. */
export async function enter(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    await actorForChange();
    const parsed = inputSchema.safeParse({
      email: textOf(formData, "email"),
      password: textOf(formData, "password"),
    });
    if (!parsed.success) throw new DomainError("invalid_input", fieldProblemsOf(parsed.error));
    const next = safePath(textOf(formData, "next") || "/desk", instance.address);
    const step = await signIn(parsed.data.email, parsed.data.password);
    redirect(step === "code" ? `/sign-in/code?next=${encodeURIComponent(next)}` : next);
  });
}
