import type { FinishedTable, RowFacts } from "@/data/exporters/finished-table";

const NO_INFORMATION = { status: "none", asOf: null, updates: [] } as const;

const FACTS: RowFacts = {
  ...{ number: null, text: "Ratify the protocol.", states: [], theme: ["Prisons"], documents: [] },
  standing: { government: NO_INFORMATION, civil_society: NO_INFORMATION },
};

/** A small finished table: one theme, one row of two columns, and whatever a test changes. */
export function finishedTableWith(texts: {
  cell?: string;
  href?: string;
  rows?: number;
}): FinishedTable {
  const { cell = "Ratify the protocol.", href, rows = 1 } = texts;
  const address = "https://upr.example.org/recommendations/KHM-HC-2019-01";
  return {
    title: "Cambodia: implementation of recommendations",
    form: { kind: "report" },
    language: "en-GB",
    statements: [
      { label: "Review", lines: [{ text: "Cambodia, 3rd cycle" }] },
      {
        label: "Scale",
        lines: [{ label: "In progress", text: "More is needed." }, { text: cell }],
      },
    ],
    columns: [
      { heading: "Recommendation", width: 2, carriesAddress: true },
      { heading: "Assessment", width: 1, carriesAddress: false },
    ],
    dataColumns: [
      { heading: "As of", width: 14 },
      { heading: "Reference", width: 18 },
    ],
    groups: [
      {
        section: '["source","Prisons"]',
        theme: "Theme: Prisons",
        rows: Array.from({ length: rows }, () => ({
          ref: "KHM-HC-2019-01",
          address,
          cells: [[{ text: cell, ...(href ? { href } : {}) }], []],
          data: [{ day: "2022-11-15" }, { text: cell }],
          facts: FACTS,
        })),
      },
    ],
    words: {
      table: "Mid-term table",
      about: "About this table",
      introduction: "Introduction",
      texts: "Texts",
      page: "Page",
      of: "of",
      cut: "[cut]",
    },
  };
}

/** What a spreadsheet would run, were it taken for a formula. */
export const FORMULAS = [
  "=1+1",
  '=HYPERLINK("https://evil.example","open")',
  "+1",
  "-1",
  "@SUM(A1)",
  "＝1+1",
  "=cmd|' /C calc'!A0",
];
