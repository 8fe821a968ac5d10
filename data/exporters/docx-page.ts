/** A4 on its side, in twentieths of a point, the unit of Word. */
export const PAGE = { width: 16_838, height: 11_906, margin: 720 };

/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Sizes of text in half points, the other unit of Word. */
export const SIZE = { table: 16, header: 15, text: 18, title: 32, heading: 22 };

export const COLOUR = {
  ink: "16202C",
  soft: "4B5866",
  line: "8A96A3",
  theme: "E8EEF6",
  link: "08306B",
};
