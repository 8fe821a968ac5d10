"use server";

import { redirect } from "next/navigation";
import { actorForChange } from "@/app/_server/actor";
import { reader, writer } from "@/app/_server/database";
import { type FormState, runAction, textOf } from "@/app/_server/form-state";
import { recommendationAddress } from "@/app/_ui/addresses";
import { joinParts } from "@/db/commands/join-parts";
import { splitRecommendation } from "@/db/commands/split-recommendation";
import { piecesAt } from "@/db/domain/recommendation-part";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";

/** Splits a recommendation where the boxes are ticked. */
export async function split(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const [ref, seen] = [textOf(formData, "ref"), textOf(formData, "seen")];
    const { text } = recommendationByRef(await reader(), ref) ?? { text: "" };
    const pieces = piecesAt(text, formData.getAll("pieces").map(Number));
    splitRecommendation(await writer(), actor, { ref, seen, pieces });
    return redirect(`${recommendationAddress(ref)}/parts?done=saved`);
  });
}

/** Takes a split back. */
export async function join(_: FormState, formData: FormData): Promise<FormState> {
  return runAction(formData, async () => {
    const actor = await actorForChange();
    const [ref, seen] = [textOf(formData, "ref"), textOf(formData, "seen")];
    joinParts(await writer(), actor, { ref, seen });
    return redirect(`${recommendationAddress(ref)}/parts?done=joined`);
  });
}
