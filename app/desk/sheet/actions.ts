"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { today } from "@/app/_server/instance";
import { discardSheetUpload } from "@/db/commands/discard-sheet-upload";
import { takeInSheet } from "@/db/commands/take-in-sheet";

/** The texts of a form whose names begin so, by the rest of their names. */
function textsUnder(formData: FormData, prefix: string): Record<string, string> {
  const entries = [...formData].flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === "string"
      ? [[name.slice(prefix.length), value]]
      : [],
  );
  return Object.fromEntries(entries);
}

/** Makes drafts of what a sheet changes, as it was decided. */
export async function takeIn(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const id = textOf(formData, "id");
    const { written, left, kept } = takeInSheet(await writer(), actor, {
      ...{ id, today: today() },
      choices: textsUnder(formData, "choice."),
      seen: textsUnder(formData, "seen."),
    });
    const said = new URLSearchParams({
      ...{ done: String(written), left: String(left), kept: String(kept) },
    });
    return redirect(`/desk/sheet/${encodeURIComponent(id)}?${said}`);
  });
}

/** Throws a sheet away. */
export async function discard(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const id = textOf(formData, "id");
    const { organisationId } = discardSheetUpload(await writer(), actor, { id });
    const asked = new URLSearchParams({ organisation: organisationId, done: "discarded" });
    return redirect(`/desk/sheet?${asked}`);
  });
}
