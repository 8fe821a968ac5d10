import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type XmlComponent,
} from "docx";
import { COLOUR, type FormLook, LOOK, SIZE, TEXT_WIDTH } from "./docx-page";
import { paragraphXml } from "./docx-paragraph";
import type { DocxLinks, OwnXml } from "./docx-own-xml";
import { docxRichText } from "./docx-rich-text";
import type { FinishedCell, FinishedColumn, FinishedTable, PrintedRow } from "./finished-table";
import { cellText, plainText } from "./plain-text";
import { linesIn } from "./row-height";
import type { RichText } from "@/db/domain/rich-text";

function bordersOf({ dottedLines }: FormLook) {
  const line = dottedLines
    ? { style: BorderStyle.DOTTED, size: 2, color: "auto" }
    : { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line };
  return {
    ...{ top: line, bottom: line, left: line, right: line },
    ...{ insideHorizontal: line, insideVertical: line },
  };
}

const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });

const MARGINS = { top: 50, bottom: 30, left: 70, right: 70 };

/** Whole twentieths of a point that add up to the width of the text. */
export function columnWidths(columns: readonly FinishedColumn[]): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / whole) * TEXT_WIDTH));
  const left = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + left : width));
}

function bold(text: string, run: { size: number; italics?: boolean }, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    children: [new TextRun({ text: plainText(text), bold: true, ...run })],
  });
}

const widthOf = (size: number | undefined) => ({ size: size ?? 0, type: WidthType.DXA });

function headerRow(
  columns: readonly FinishedColumn[],
  widths: readonly number[],
  { header: size, headerFill }: FormLook,
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ heading }, i) =>
        new TableCell({
          children: [bold(heading, { size })],
          width: widthOf(widths[i]),
          ...(headerFill !== null && { shading: shade(headerFill) }),
        }),
    ),
  });
}

/** Stays with the row that follows, so that no theme stands alone at the foot of a page. */
function themeRow(theme: string, span: number, look: FormLook): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        children: [bold(theme, { size: look.theme, italics: look.themeInItalics }, true)],
        columnSpan: span,
        width: widthOf(TEXT_WIDTH),
        shading: shade(look.themeFill),
      }),
    ],
  });
}

/** What the report says of the theme, across all columns. */
function textRow(text: RichText, span: number, place: number): TableRow {
  return new TableRow({
    children: [
      new TableCell({
        children: docxRichText(text, { size: SIZE.text, asHeadings: false, place }),
        columnSpan: span,
        width: widthOf(TEXT_WIDTH),
      }),
    ],
  });
}

/** A letter of the table's text is as wide, on average, in twentieths of a point. */
const LETTER = 88;
/** Rows of more lines than these, half a page, may go on on the next page: else much of a page stays white. */
const MOST_KEPT_TOGETHER = 24;

/** Whether the row is to stand on one page. */
function staysTogether({ cells }: PrintedRow, widths: readonly number[]): boolean {
  const lettersIn = (i: number) => Math.max(1, (widths[i] ?? 0) / LETTER);
  return cells.every((cell, i) => linesIn(cellText(cell), lettersIn(i)) <= MOST_KEPT_TOGETHER);
}

function cellXml(cell: FinishedCell, width: number, size: number, links: DocxLinks): string {
  const paragraphs = cell.map((paragraph) => paragraphXml(paragraph, { size }, links));
  // Word calls a cell without a paragraph damaged.
  const inside = paragraphs.length > 0 ? paragraphs.join("") : "<w:p/>";
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${inside}</w:tc>`;
}

/** How rows are written in this table, one by one. */
function rowXml(columns: readonly FinishedColumn[], { text: size }: FormLook, links: DocxLinks) {
  const widths = columnWidths(columns);
  return (row: PrintedRow): string => {
    const cells = row.cells.map((cell, i) => {
      const address = { label: row.ref, text: row.address, href: row.address };
      const printed = columns[i]?.carriesAddress ? [...cell, address] : cell;
      return cellXml(printed, widths[i] ?? 0, size, links);
    });
    const look = staysTogether(row, widths) ? "<w:trPr><w:cantSplit/></w:trPr>" : "";
    return `<w:tr>${look}${cells.join("")}</w:tr>`;
  };
}

/** A table with more in it than the library takes for rows. Each row's cells have their own width. */
class TableWith extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], more: readonly XmlComponent[]) {
    super(options);
    this.root.push(...more);
  }
}

/**
 * The table of fixed layout, its header repeated on each page, a theme across all columns. Its rows are
 * XML of our own.
 */
export function docxTable(
  { columns, groups, form }: FinishedTable<PrintedRow>,
  own: OwnXml,
): Table {
  const look = LOOK[form.kind];
  const widths = columnWidths(columns);
  const written = rowXml(columns, look, own.links);
  function* rowsOf(rows: readonly PrintedRow[]) {
    for (const row of rows) yield written(row);
  }
  const body = groups.flatMap(({ theme, text, rows }, index) => [
    themeRow(theme, columns.length, look),
    ...(text ? [textRow(text, columns.length, index + 1)] : []),
    own.standIn(rowsOf(rows)),
  ]);
  const options = {
    layout: TableLayoutType.FIXED,
    width: widthOf(TEXT_WIDTH),
    columnWidths: widths,
    borders: bordersOf(look),
    margins: MARGINS,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [headerRow(columns, widths, look)],
  };
  return new TableWith(options, body);
}
