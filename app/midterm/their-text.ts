import { getTranslations } from "@/app/_i18n/server";
import { currentActor } from "@/app/_server/actor";
import { savedInWords } from "@/app/_server/colleagues-draft";
import { reader } from "@/app/_server/database";
import { textOf } from "@/app/_server/form-state";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import type { StateWith, Theirs } from "@/app/_server/theirs";
import { personNames } from "@/db/queries/person-names";
import { reportTexts } from "@/db/queries/report-texts";

/** What a colleague has written at the same place of the report; empty where they took the text out. */
export interface TheirText extends Theirs {
  text: string;
}

/** What a text's form knows of its last sending. */
export type TextState = StateWith<TheirText>;

/** What stands at the place now, for the form that it stood in the way of. */
export async function theirText(formData: FormData): Promise<TheirText | null> {
  const organisationId = textOf(formData, "organisationId");
  if (!readableOrganisations(await currentActor()).includes(organisationId)) return null;
  const from = await reader();
  const t = await getTranslations("conflict");
  const texts = reportTexts(from, organisationId, textOf(formData, "reviewId"));
  const found = texts.get(textOf(formData, "section"));
  if (!found) return { version: 0, text: "", isOpen: true, saved: t("takenOut") };
  const [name] = personNames(from, [found.authorId]);
  const saved = await savedInWords(name, found.changedAt);
  return { version: found.version, text: found.text, isOpen: true, saved };
}
