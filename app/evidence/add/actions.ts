"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { addDocument } from "@/db/commands/add-document";

const FIELDS = [
  "newId",
  "organisationId",
  "title",
  "publisher",
  "date",
  "kind",
  "address",
  "risk",
] as const;

/** Describes a document for one's organisation; then its page takes the file. */
export async function addOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const input = Object.fromEntries(FIELDS.map((name) => [name, textOf(formData, name)]));
    const { id } = addDocument(await writer(), actor, input);
    redirect(`/evidence/${id}?done=added`);
  });
}
