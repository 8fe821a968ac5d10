import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { textOf } from "./form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { personNames } from "@/db/queries/person-names";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { unpublishedUpdatesOn } from "@/db/queries/updates-on";
import type { TheirDraft } from "./theirs";

/** The time of day now, in words. */
export async function timeInWords(): Promise<string> {
  const format = await getFormatter();
  return format.dateTime(new Date(), { timeStyle: "short" });
}

/** What the organisation has in hand on the recommendation, for the form that it stood in the way of. */
export async function theirDraft(formData: FormData): Promise<TheirDraft | null> {
  const from = await reader();
  const item = recommendationByRef(from, textOf(formData, "ref"));
  if (!item) return null;
  const readable = readableOrganisations(await currentActor());
  const found = unpublishedUpdatesOn(from, item.id, readable).find(
    (update) =>
      update.organisationId === textOf(formData, "organisationId") &&
      (update.part ?? "") === textOf(formData, "part"),
  );
  if (!found) return null;
  const t = await getTranslations("conflict");
  const format = await getFormatter();
  const [name] = personNames(from, [found.authorId]);
  const at = new Date(found.changedAt ?? found.createdAt);
  const texts = Object.fromEntries(UPDATE_TEXTS.map((text) => [text, found[text]])) as Record<
    (typeof UPDATE_TEXTS)[number],
    string
  >;
  return {
    ...texts,
    id: found.id,
    version: found.version,
    isOpen: found.state !== "submitted",
    status: found.status ?? "",
    asOf: found.asOf,
    evidence: found.draftedEvidence,
    saved: t("savedBy", {
      name: name ?? t("somebody"),
      date: format.dateTime(at, { dateStyle: "long", timeStyle: "short" }),
    }),
  };
}
