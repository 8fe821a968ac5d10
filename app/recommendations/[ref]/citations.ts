import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { dayOf, instance, today } from "@/app/_server/instance";
import { recommendationAddress } from "@/app/_ui/addresses";
import type { Citation } from "@/db/domain/citation";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { RecommendationDetails } from "@/db/queries/recommendation-by-ref";
import type { PublishedUpdate } from "@/db/queries/updates-on";

/** Where the citations of a recommendation and its updates are, as files. */
export const citationFilesAt = (ref: string) => `${recommendationAddress(ref)}/cite`;

const pageOf = (ref: string) => `${instance.address}${recommendationAddress(ref)}`;

/** A recommendation is cited by its source, and its place in it. */
export async function recommendationCitation(item: RecommendationDetails): Promise<Citation> {
  const t = await getTranslations("cite");
  const { source, place, ref, number } = item;
  const inAnnex = source.kind === "high_commissioner_letter";
  return {
    ...{ key: ref, kind: "page", author: source.publisher, date: source.date, note: null },
    title: inAnnex
      ? t("recommendationOfAnnex", { title: source.title, place, ref })
      : t("recommendation", {
          ...{ title: source.title, ref },
          ...{ symbol: source.reference ?? "none", number: number ?? "none" },
        }),
    ...{ address: pageOf(ref), readOn: today(), language: source.language },
  };
}

/** A published update is cited by its organisation, with the day that it speaks of. */
export async function updateCitation(update: PublishedUpdate, ref: string): Promise<Citation> {
  const t = await getTranslations("cite");
  const term = await getTranslations("terms");
  const { terms, common } = await getMessages();
  const format = await getFormatter();
  const { id, track, status, asOf, version, codedFrom, organisationName: name } = update;
  const published = dayOf(update.publishedAt);
  const organisation = organisationName(name, track, term);
  const said = { status: terms.status[track][status], ref: nameOfPart(ref, update.part) };
  const when = { date: inWords(format, asOf), published: inWords(format, published), version };
  return {
    ...{ key: `${ref}-${id.slice(0, 8)}`, kind: "page", date: published },
    // What this project read out of a document is its word, and not the organisation's.
    author: codedFrom ? common.siteName : organisation,
    title: codedFrom
      ? t("codedUpdate", { ...said, organisation, title: codedFrom.title })
      : t("update", said),
    note: t("updateNote", when),
    ...{ address: `${pageOf(ref)}#update-${id}`, readOn: today(), language: "en" },
  };
}
