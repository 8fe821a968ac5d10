"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { recommendationAddress } from "@/app/_ui/addresses";
import { dismissLineage } from "@/db/commands/dismiss-lineage";
import { linkRecommendations } from "@/db/commands/link-recommendations";
import { undoLineage } from "@/db/commands/undo-lineage";

const back = (formData: FormData, done: string) =>
  redirect(`${recommendationAddress(textOf(formData, "ref"))}/lineage?done=${done}`);

/** Links two recommendations, or says that they are not the same, by the button that was pressed. */
export async function decide(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const text = (name: string) => textOf(formData, name);
    const pair = {
      ...{ ref: text("ref"), other: text("other"), similarity: text("similarity") },
      // "other": the reference is only now known.
      later: text("later") === "other" ? text("other").trim() : text("later"),
    };
    if (text("decision") === "dismiss") {
      dismissLineage(await writer(), actor, pair);
      return back(formData, "dismissed");
    }
    linkRecommendations(await writer(), actor, pair);
    return back(formData, "linked");
  });
}

/** Takes a decision back. */
export async function undo(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    undoLineage(await writer(), actor, { id: textOf(formData, "id") });
    return back(formData, "undone");
  });
}
