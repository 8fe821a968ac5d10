import type { Layout, MidtermColumn } from "@/db/domain/midterm-layout";

import type { MidtermSource } from "@/db/queries/midterm-sources";

/** Shares of the width of a page. What holds most text, and long words, has most. */
const COLUMN_WIDTHS: Record<Layout, Partial<Record<MidtermColumn, number>>> = {
  government: {
    number: 3,
    recommendation: 14,
    position: 9.2,
    themes: 9.6,
    sdgs: 7.8,
    institutions: 8.8,
    government_status: 10.2,
    measures: 14,
    evidence: 9.8,
    challenges: 8.6,
    next_steps: 8,
  },
  "civil-society": {
    number: 4,
    recommendation: 19.4,
    position: 9.6,
    government_status: 13,
    civil_society_status: 15,
    basis: 12,
    evidence: 13,
    gaps: 11,
    next_steps: 8,
  },
  // As in the list that the Office issued for the 34th session.
  "ohchr-3": { recommendation: 44.35, position: 11.34, themes: 50.17, assessment: 45.92 },
  "ohchr-4": { recommendation: 42, position: 16, themes: 25, sdgs: 17 },
};

/** Of a letter's areas the list says who raised them where the Office's own has one word: it needs more width. */
const WITH_AREAS: Partial<Record<MidtermColumn, number>> = { position: 14, themes: 47.51 };

/**
 * "122.100" stands on one line: broken, it could be read as another number. What that takes goes off the
 * column with most room. A letter's areas have no numbers.
 */
const WITH_NUMBERS: Partial<Record<Layout, Partial<Record<MidtermColumn, number>>>> = {
  government: { number: 5.4, measures: 11.6 },
  "civil-society": { number: 5.4, recommendation: 18 },
};

/** The width of a column, as a share in any unit. */
export function columnWidth(
  layout: Layout,
  column: MidtermColumn,
  sources: readonly Pick<MidtermSource, "document">[],
): number {
  const isLetter = ({ document }: (typeof sources)[number]) =>
    document.kind === "high_commissioner_letter";
  const hasAreas = sources.some(isLetter);
  const wider = layout === "ohchr-3" && hasAreas ? WITH_AREAS[column] : undefined;
  const numbered = sources.every(isLetter) ? undefined : WITH_NUMBERS[layout]?.[column];
  const width = wider ?? numbered ?? COLUMN_WIDTHS[layout][column];
  if (width === undefined) throw new Error(`column ${column} of ${layout} has no width`);
  return width;
}
