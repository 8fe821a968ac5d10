import { DECLARATION } from "./xml";

/** How cells look. `open` ones can be written into where their sheet is protected. */
export const CELL_STYLES = [
  "plain",
  "text",
  /** A text that looks like a formula: it stays a text when it is edited. */
  "literal",
  "day",
  "header",
  "label",
  "title",
  "reference",
  "open",
  "openLiteral",
  "openDay",
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

const WRAP = '<alignment vertical="top" wrapText="1"/>';
/** Days stand on the left, as texts do: the next column's text is not run into. */
const WRAP_LEFT = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
const OPEN = '<protection locked="0"/>';
/** Number formats: text is one of the format itself, the first of one's own is 164. */
const TEXT = 49;
const DAY = 164;

const xf = (
  parts: { format?: number; font?: number; fill?: number; border?: number },
  inner: string,
  quoted = false,
) =>
  `<xf numFmtId="${parts.format ?? 0}" fontId="${parts.font ?? 0}" fillId="${parts.fill ?? 0}" borderId="${parts.border ?? 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"${quoted ? ' quotePrefix="1"' : ""}>${inner}</xf>`;

const XFS: Record<CellStyle, string> = {
  plain: xf({}, ""),
  text: xf({}, WRAP),
  literal: xf({ format: TEXT }, WRAP, true),
  day: xf({ format: DAY }, WRAP_LEFT),
  header: xf({ font: 1, fill: 2, border: 1 }, WRAP),
  label: xf({ font: 1 }, WRAP),
  title: xf({ font: 2 }, ""),
  reference: xf({ fill: 3 }, WRAP),
  // What is typed stays as it is typed: elsewhere "45%" becomes 0.45, and "- begun" a formula.
  open: xf({ format: TEXT, border: 2 }, WRAP + OPEN),
  openLiteral: xf({ format: TEXT, border: 2 }, WRAP + OPEN, true),
  openDay: xf({ format: DAY, border: 2 }, WRAP_LEFT + OPEN),
};

const font = (size: number, bold = false) =>
  `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const line = (side: string, style: string) =>
  `<${side} style="${style}"><color rgb="FF8A96A3"/></${side}>`;

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  // Excel keeps the second one for itself.
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("E8EEF6"),
  solid("F2F4F6"),
];
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border><left/><right/><top/>${line("bottom", "thin")}<diagonal/></border>`,
  `<border>${line("left", "hair")}${line("right", "hair")}${line("top", "hair")}${line("bottom", "hair")}<diagonal/></border>`,
];

/** The place of a style among those of the workbook. */
export const styleIndex = (style: CellStyle): number => CELL_STYLES.indexOf(style);

export const STYLES_XML = `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${DAY}" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3">${font(10)}${font(10, true)}${font(14, true)}</fonts><fills count="${FILLS.length}">${FILLS.join("")}</fills><borders count="${BORDERS.length}">${BORDERS.join("")}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELL_STYLES.length}">${CELL_STYLES.map((style) => XFS[style]).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
