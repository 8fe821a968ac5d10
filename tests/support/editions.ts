import { createFormatter, createTranslator } from "next-intl";
import { en } from "@/app/_i18n/en";
import { isolating } from "@/app/_i18n/isolating";
import { editionContent } from "@/app/midterm/freeze/edition-content";
import { withTexts } from "@/app/midterm/with-texts";
import { WITH_FACTS } from "@/app/midterm/made-rows";
import { makeTable } from "@/app/midterm/make-table";
import type { Words } from "@/app/_i18n/words";
import { gathered } from "@/data/exporters/table-rows";
import type { Db } from "@/db/client";
import { freezeReport } from "@/db/commands/freeze-report";
import type { InPlace } from "@/db/domain/edition";
import type { EditionContent } from "@/db/domain/edition-content";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import type { Layout } from "@/db/domain/midterm-layout";
import type { Actor } from "@/db/domain/permissions";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { nextEditionNumber } from "@/db/queries/editions";
import { organisationById } from "@/db/queries/organisation-by-id";
import { publicHead } from "@/db/queries/public-revision";
import { reportTexts } from "@/db/queries/report-texts";
import { reportText, review } from "@/db/schema";

export const SITE = "https://upr.example.org";
export const FROZEN_AT = "2026-11-24T05:00:00.000Z";
export const FROZEN_ON = "2026-11-24";

/** Stand in place of what was taken out. */
export const IN_PLACE: InPlace = {
  withdrawn: (day) => `Withdrawn on ${day}`,
  evidence: "Evidence that is no longer public",
  organisation: "A civil society organisation",
};

/** Every word of the catalogue, or of one that a test has changed. */
export const wordsOf = (messages: typeof en = en): Words => ({
  t: isolating(createTranslator({ locale: "en-GB", messages })),
  format: createFormatter({ locale: "en-GB", timeZone: "UTC" }),
});

export const reviewIdOf = (db: Db): string => db.select().from(review).get()?.id ?? "";

/** A text of an organisation's report, put into the database past all rules. */
export function plantText(
  db: Db,
  organisationId: string,
  given: { section?: string; text: string; authorId?: string | null; version?: number },
): void {
  const { section = INTRODUCTION, ...rest } = given;
  const whose = { organisationId, reviewId: reviewIdOf(db), section };
  const values = { ...whose, ...rest, changedAt: FROZEN_AT };
  db.insert(reportText)
    .values(values)
    .onConflictDoUpdate({
      target: [reportText.organisationId, reportText.reviewId, reportText.section],
      set: values,
    })
    .run();
}

interface Asked {
  organisationId: string;
  layout?: Layout;
  asOf?: string;
  id?: string;
  words?: Words;
}

/** What a report of all recommendations would keep as an edition, as the screen makes it. */
export function anEdition(db: Db, asked: Asked): EditionContent {
  const { organisationId, layout = "ohchr-3", asOf = FROZEN_ON, words = wordsOf() } = asked;
  const shape = { layout, themeSet: "source", asOf } as const;
  const request = { ...shape, filter: NO_FILTER };
  const setting = { site: SITE, owner: "", extractedOn: FROZEN_ON, timeZone: "UTC" };
  const trail = publicHead(db);
  const { table, sources } = makeTable(db, request, WITH_FACTS, setting, words);
  const author = organisationById(db, organisationId);
  const [of] = sources;
  if (!author?.track || !of) throw new Error("an edition needs an author and recommendations");
  const reviewId = of.review.id;
  return editionContent(
    gathered(withTexts(table, reportTexts(db, organisationId, reviewId))),
    {
      id: asked.id ?? crypto.randomUUID(),
      number: nextEditionNumber(db, organisationId, reviewId),
      ...{ frozenAt: FROZEN_AT, frozenOn: FROZEN_ON, review: of.review, trail, site: SITE },
      author: { ...author, track: author.track },
      request,
    },
    words,
  );
}

/** What is sent to freeze it. */
export function sendingOf(db: Db, organisationId: string, content: EditionContent) {
  const texts = [...reportTexts(db, organisationId, content.review.id)];
  return {
    ...{ organisationId, content },
    texts: texts.map(([section, { version }]) => ({ section, version })),
  };
}

/** Freezes a report of all recommendations as it stands. Gives the id. */
export function frozen(db: Db, by: Actor, asked: Asked): string {
  const content = anEdition(db, asked);
  const sending = sendingOf(db, asked.organisationId, content);
  return freezeReport(db, by, sending, new Date(FROZEN_AT)).id;
}
