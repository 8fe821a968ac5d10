import type { FinishedHead } from "./finished-table";

/** A4 on its side, in twentieths of a point, the unit of Word. */
export const PAGE = { width: 16_838, height: 11_906, margin: 720 };

/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Sizes of text in half points, the other unit of Word. */
export const SIZE = { table: 16, text: 18, title: 32, heading: 22 };

export const COLOUR = {
  ink: "16202C",
  soft: "4B5866",
  line: "8A96A3",
  link: "08306B",
};

/** How a form of the table looks. */
export interface FormLook {
  font: string;
  /** Half points, as the following. */
  header: number;
  text: number;
  theme: number;
  themeInItalics: boolean;
  headerFill: string | null;
  themeFill: string;
  dottedLines: boolean;
}

export const LOOK: Record<FinishedHead["form"]["kind"], FormLook> = {
  report: {
    ...{ font: "Calibri", header: 15, text: SIZE.table, theme: SIZE.table },
    ...{ themeInItalics: false, headerFill: "E8EEF6", themeFill: "E8EEF6", dottedLines: false },
  },
  // As the Office's own lists.
  list: {
    ...{ font: "Times New Roman", header: 20, text: 20, theme: 28 },
    ...{ themeInItalics: true, headerFill: null, themeFill: "C6D9F1", dottedLines: true },
  },
};
