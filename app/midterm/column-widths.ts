import type { Layout, MidtermColumn } from "@/db/domain/midterm-layout";

/** Shares of the width of a page. What holds most text, and long words, has most. */
export const COLUMN_WIDTHS: Record<Layout, Partial<Record<MidtermColumn, number>>> = {
  government: {
    number: 3,
    recommendation: 14,
    position: 9.2,
    themes: 9.6,
    sdgs: 7.8,
    institutions: 8.3,
    government_status: 10.2,
    measures: 14.5,
    evidence: 9.8,
    challenges: 8.6,
    next_steps: 8,
  },
  "civil-society": {
    number: 4,
    recommendation: 20,
    position: 9,
    government_status: 13,
    civil_society_status: 15,
    basis: 12,
    evidence: 13,
    gaps: 11,
    next_steps: 8,
  },
  "ohchr-3": { recommendation: 32, position: 13, themes: 22, assessment: 33 },
  "ohchr-4": { recommendation: 42, position: 16, themes: 25, sdgs: 17 },
};
