import { currentActor } from "@/app/_server/actor";
import { savedInWords } from "@/app/_server/colleagues-draft";
import { reader } from "@/app/_server/database";
import { textOf } from "@/app/_server/form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { unpublishedRepliesOn } from "@/db/queries/replies-on";
import { whoHolds } from "@/db/queries/who-holds";
import type { TheirReply } from "./their-reply";

/** What the organisation has in hand beside the update, for the form that it stood in the way of. */
export async function theirReply(formData: FormData): Promise<TheirReply | null> {
  const from = await reader();
  const item = recommendationByRef(from, textOf(formData, "ref"));
  if (!item) return null;
  const readable = readableOrganisations(await currentActor());
  const found = unpublishedRepliesOn(from, item.id, readable).find(
    (reply) =>
      reply.organisationId === textOf(formData, "organisationId") &&
      reply.updateId === textOf(formData, "updateId"),
  );
  if (!found) return null;
  const { id, version, text, state } = found;
  const author = whoHolds(from, "reply", [id], readable).get(id)?.author;
  const saved = await savedInWords(author, found.changedAt ?? found.createdAt);
  return { id, version, text, isOpen: state !== "submitted", saved };
}
