import "server-only";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { Reader } from "@/db/client";
import { UPDATE_TEXTS, type UpdateText } from "@/db/domain/update-texts";
import { personNames } from "@/db/queries/person-names";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import {
  type PublishedUpdate,
  publishedUpdatesOn,
  type UnpublishedUpdate,
  unpublishedUpdatesOn,
} from "@/db/queries/updates-on";
import { currentActor } from "./actor";
import { reader } from "./database";
import { evidenceSent } from "./evidence-sent";
import { textOf } from "./form-state";
import { readableOrganisations } from "./readable-organisations";
import type { TheirDraft } from "./theirs";

/** The time of day now, in words. */
export async function timeInWords(): Promise<string> {
  const format = await getFormatter();
  return format.dateTime(new Date(), { timeStyle: "short" });
}

/** An instant, in words, for who asks when somebody did something. */
export async function momentInWords(instant: string): Promise<string> {
  const format = await getFormatter();
  return format.dateTime(new Date(instant), { dateStyle: "long", timeStyle: "short" });
}

/** Who saved something and when, in words. */
export async function savedInWords(name: string | null | undefined, instant: string) {
  const t = await getTranslations("conflict");
  return t("savedBy", { name: name ?? t("somebody"), date: await momentInWords(instant) });
}

const textsOf = (said: Partial<Record<UpdateText, string>> | undefined) =>
  Object.fromEntries(UPDATE_TEXTS.map((text) => [text, said?.[text] ?? ""])) as Record<
    UpdateText,
    string
  >;

async function inHand(from: Reader, found: UnpublishedUpdate): Promise<TheirDraft> {
  const [name] = personNames(from, [found.authorId]);
  return {
    ...textsOf(found),
    ...{ id: found.id, version: found.version, newId: crypto.randomUUID() },
    ...{ isOpen: found.state !== "submitted", status: found.status ?? "", asOf: found.asOf },
    evidence: await evidenceSent({
      passages: found.passages.map(({ id }) => id),
      evidence: found.draftedEvidence,
    }),
    saved: await savedInWords(name, found.changedAt ?? found.createdAt),
  };
}

/** What is published where nothing is in hand any more; nothing where nothing is. */
async function published(found: PublishedUpdate | undefined): Promise<TheirDraft> {
  const t = await getTranslations("conflict");
  return {
    ...textsOf(found),
    ...{ id: found?.id ?? "", version: 0, newId: crypto.randomUUID() },
    ...{ isOpen: true, isPublished: true, status: found?.status ?? "", asOf: found?.asOf ?? "" },
    evidence: await evidenceSent({
      passages: found?.passages.map(({ id }) => id) ?? [],
      evidence: [],
    }),
    saved: found ? t("publishedOn", { date: await momentInWords(found.publishedAt) }) : t("gone"),
  };
}

/**
 * What the organisation has in hand on the recommendation, else what it published last, for the form that it
 * stood in the way of.
 */
export async function theirDraft(formData: FormData): Promise<TheirDraft | null> {
  const from = await reader();
  const item = recommendationByRef(from, textOf(formData, "ref"));
  const [organisationId, part] = [textOf(formData, "organisationId"), textOf(formData, "part")];
  const readable = readableOrganisations(await currentActor());
  if (!item || !readable.includes(organisationId)) return null;
  const isIt = (update: PublishedUpdate | UnpublishedUpdate) =>
    update.organisationId === organisationId && (update.part ?? "") === part;
  const found = unpublishedUpdatesOn(from, item.id, readable).find(isIt);
  return found
    ? inHand(from, found)
    : published(publishedUpdatesOn(from, item.id, readable).find(isIt));
}
