import { and, eq, ne } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { reportText } from "@/db/schema";

/** One text of an organisation's mid-term report. */
export interface ReportText {
  /** Markdown. */
  text: string;
  /** Whoever last changed it. */
  authorId: string | null;
  /** ISO instant. */
  changedAt: string;
  version: number;
}

/**
 * The texts of the organisation's report on the review, by section (`INTRODUCTION` or `sectionOf`); what
 * was taken out is not there. For its members alone: ask only for an organisation that may be read.
 */
export function reportTexts(
  reader: Reader,
  organisationId: string,
  reviewId: string,
): Map<string, ReportText> {
  const rows = reader
    .select({
      section: reportText.section,
      text: reportText.text,
      authorId: reportText.authorId,
      changedAt: reportText.changedAt,
      version: reportText.version,
    })
    .from(reportText)
    .where(
      and(
        eq(reportText.organisationId, organisationId),
        eq(reportText.reviewId, reviewId),
        ne(reportText.text, ""),
      ),
    )
    .all();
  return new Map(rows.map(({ section, ...text }) => [section, text]));
}
