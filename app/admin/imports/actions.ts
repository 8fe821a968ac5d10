"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { beginRun, discardImport, readAgain } from "@/app/_server/imports/import-store";
import { settingsOf } from "@/app/_server/imports/settings-of";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";

/** Who may import; throws `not_signed_in`, `not_permitted`. */
async function importer(): Promise<string> {
  const actor = await actorForChange();
  if (actor.kind !== "person") throw new DomainError("not_signed_in");
  if (!may(actor, "import_recommendations")) throw new DomainError("not_permitted");
  return actor.id;
}

const pageOf = (id: string) => `/admin/imports/${encodeURIComponent(id)}`;

/** What each column holds, where a form says so. */
function columnsIn(formData: FormData): Record<string, string> | null {
  const headings = formData.getAll("heading").filter((value) => typeof value === "string");
  const meanings = formData.getAll("meaning").filter((value) => typeof value === "string");
  if (headings.length === 0) return null;
  const pairs = headings.map((heading, index) => [heading, meanings[index] ?? ""] as const);
  return Object.fromEntries(pairs.filter(([, meaning]) => meaning !== ""));
}

/** Reads the files anew, with other settings. */
export async function again(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const personId = await importer();
    const id = textOf(formData, "id");
    const { settings, problems } = settingsOf((field) => textOf(formData, field));
    if (Object.keys(problems).length > 0) throw new DomainError("invalid_input", problems);
    await readAgain(id, personId, { ...settings, columns: columnsIn(formData) });
    return redirect(pageOf(id));
  });
}

/** Brings in what was shown. */
export async function run(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const personId = await importer();
    const id = textOf(formData, "id");
    await beginRun(id, personId);
    return redirect(pageOf(id));
  });
}

/** Stops what is being read, and throws the files away. */
export async function discard(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const personId = await importer();
    await discardImport(textOf(formData, "id"), personId);
    return redirect("/admin/imports?done=discarded");
  });
}
