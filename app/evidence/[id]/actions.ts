"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { evidenceStore } from "@/app/_server/evidence-store";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { removeEvidence } from "@/db/commands/remove-evidence";
import { removeFile } from "@/db/commands/remove-file";
import { withholdFile } from "@/db/commands/withhold-file";

const pageOf = (documentId: string, done: string) =>
  `/evidence/${encodeURIComponent(documentId)}?done=${done}`;

/** What is no longer recorded is removed from the disk. */
async function unlink(stored: readonly string[]): Promise<void> {
  for (const storedAs of stored) await evidenceStore.remove(storedAs);
}

/** Keeps a file back from the public, or lets it go out again. */
export async function withholdOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const withheld = textOf(formData, "withheld") === "yes";
    const input = { fileId: textOf(formData, "fileId"), withheld };
    const { documentId } = withholdFile(await writer(), actor, input);
    redirect(`${pageOf(documentId, withheld ? "withheld" : "released")}#files`);
  });
}

/** Removes a file that is not public. */
export async function removeOneFile(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const input = { fileId: textOf(formData, "fileId") };
    const { documentId, storedAs } = removeFile(await writer(), actor, input);
    await unlink([storedAs]);
    redirect(`${pageOf(documentId, "fileRemoved")}#files`);
  });
}

/** Removes a private passage, or a private document with its files. */
export async function removeOne(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const kind = textOf(formData, "kind");
    const input = { kind, id: textOf(formData, "id") };
    const { documentId, storedAs } = removeEvidence(await writer(), actor, input);
    await unlink(storedAs);
    redirect(kind === "document" ? "/evidence?done=removed" : pageOf(documentId, "passageRemoved"));
  });
}
