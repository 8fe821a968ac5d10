import type { Layout, MidtermColumn } from "@/db/domain/midterm-layout";

/** Shares of the width of a page. What holds most text, and long words, has most. */
export const COLUMN_WIDTHS: Record<Layout, Partial<Record<MidtermColumn, number>>> = {
  government: {
    number: 3.3,
    recommendation: 15.2,
    position: 9.6,
    themes: 10.3,
    sdgs: 8.8,
    institutions: 8.7,
    government_status: 10.6,
    measures: 9.5,
    evidence: 9.8,
    challenges: 8.2,
    next_steps: 7.5,
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
