import { columnName } from "./column-name";
import { looksLikeFormula } from "./plain-text";
import { CELL_STYLES, type CellStyle, styleIndex } from "./workbook-styles";
import type { Sheet, SheetCell, SheetRow, Validation } from "./workbook-types";
import { attribute, DECLARATION, escaped, withEntities } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The day before the format's first, as it counts them (with a 29 February 1900 that never was). */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;
/** How much is handed over at once. */
const PIECE = 64 * 1024;

/** The format reads "_x0041_" as the letter A (ST_Xstring), whatever was meant. */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/gu;
const literal = (text: string) => (text.includes("_x") ? text.replace(CODED, "_x005F_") : text);

/** What would be another number, 118.1 for 118.10, once it is edited. */
const LOOKS_LIKE_NUMBER = /^\d[\d.,]*$/u;

/** A text that looks like a formula or a number stays as it is when it is edited. */
const LITERAL: Partial<Record<CellStyle, CellStyle>> = { text: "literal", open: "openLiteral" };

const styleOf = (style: CellStyle, text: string) =>
  looksLikeFormula(text) || LOOKS_LIKE_NUMBER.test(text) ? (LITERAL[style] ?? style) : style;

const ofEach = <Value>(make: (index: number) => Value) =>
  Object.fromEntries(CELL_STYLES.map((style, index) => [style, make(index)])) as Record<
    CellStyle,
    Value
  >;

/** What stands between a cell's place and its text. */
const BEFORE_TEXT = ofEach((index) => `" s="${index}" t="inlineStr"><is><t>`);
const BEFORE_KEPT_TEXT = ofEach(
  (index) => `" s="${index}" t="inlineStr"><is><t xml:space="preserve">`,
);

/** Whether a reader of XML might take space away: all but one between two words. */
const keepsSpace = (text: string) =>
  text.includes("\n") ||
  text.includes("  ") ||
  text.includes("\t") ||
  text.startsWith(" ") ||
  text.endsWith(" ");

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null) return "";
  if ("day" in cell) {
    const count = (Date.parse(`${cell.day}T00:00:00Z`) - DAY_ZERO) / DAY;
    return `<c r="${place}" s="${styleIndex(cell.style ?? "day")}"><v>${count}</v></c>`;
  }
  const { text, style = "text" } = cell;
  if (text === "") return `<c r="${place}" s="${styleIndex(style)}"/>`;
  const before = keepsSpace(text) ? BEFORE_KEPT_TEXT : BEFORE_TEXT;
  return `<c r="${place}${before[styleOf(style, text)]}${withEntities(literal(text))}</t></is></c>`;
}

const COLUMNS = Array.from({ length: 64 }, (_, index) => columnName(index));

/** A row as it stands in a sheet; the first one's number is 1. */
export function rowXml({ cells, height, grows }: SheetRow, number: number): string {
  const fixed = grows ? "" : ' customHeight="1"';
  const high = height === undefined ? "" : ` ht="${height}"${fixed}`;
  let xml = `<row r="${number}"${high}>`;
  for (let i = 0; i < cells.length; i += 1) {
    xml += cellXml(cells[i] ?? null, `${COLUMNS[i] ?? columnName(i)}${number}`);
  }
  return `${xml}</row>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${width === 0 ? ' hidden="1"' : ""}/>`,
  );
  return columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "";
}

/** What stays in sight; empty where nothing does. */
function paneXml({ headerRows = 0, headerColumns = 0 }: Sheet): string {
  if (headerRows === 0 && headerColumns === 0) return "";
  const split = [
    headerColumns > 0 ? ` xSplit="${headerColumns}"` : "",
    headerRows > 0 ? ` ySplit="${headerRows}"` : "",
  ].join("");
  const corner = `${columnName(headerColumns)}${headerRows + 1}`;
  const left = headerColumns > 0 ? "Right" : "Left";
  const active = headerRows > 0 ? `bottom${left}` : "topRight";
  return `<pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

function viewXml(sheet: Sheet, isFirst: boolean): string {
  return `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ""}>${paneXml(sheet)}</sheetView></sheetViews>`;
}

function validationXml({ range, allows, promptTitle, prompt, error }: Validation): string {
  const type = allows === "any" ? "none" : allows === "date" ? "date" : "list";
  const formulas =
    allows === "any"
      ? ""
      : allows === "date"
        ? "<formula1>36526</formula1>"
        : `<formula1>${escaped(`"${allows.oneOf.join(",").replaceAll('"', '""')}"`)}</formula1>`;
  const operator = allows === "date" ? ' operator="greaterThanOrEqual"' : "";
  const said = [
    prompt ? ` showInputMessage="1" prompt="${attribute(prompt)}"` : "",
    prompt && promptTitle ? ` promptTitle="${attribute(promptTitle)}"` : "",
    error ? ` showErrorMessage="1" error="${attribute(error)}"` : "",
  ].join("");
  return `<dataValidation type="${type}" allowBlank="1"${operator}${said} sqref="${range}">${formulas}</dataValidation>`;
}

/** What stands after the rows, in the order of the format's schema: elsewhere it is damage. */
function endXml(sheet: Sheet, filter: string | null): string {
  const { validations = [], isProtected, printsLines } = sheet;
  return [
    "</sheetData>",
    isProtected
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
      : "",
    filter ? `<autoFilter ref="${filter}"/>` : "",
    validations.length > 0
      ? `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`
      : "",
    printsLines ? '<printOptions gridLines="1"/>' : "",
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    // That a text looks like a number is meant.
    '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>',
    "</worksheet>",
  ].join("");
}

/** The rows that are still to be put into the format, in pieces with how many they are. */
function* rowPieces(rows: Iterable<SheetRow>): Generator<{ xml: string; count: number }> {
  let [xml, count, number] = ["", 0, 0];
  for (const row of rows) {
    xml += rowXml(row, (number += 1));
    count += 1;
    if (xml.length > PIECE) {
      yield { xml, count };
      [xml, count] = ["", 0];
    }
  }
  yield { xml, count };
}

/** A sheet as XML, in pieces. `onFilter`: told the range of the filter when it is known, "$A$1:$C$9". */
export async function* sheetXml(
  sheet: Sheet,
  isFirst: boolean,
  onFilter: (range: string) => void,
): AsyncGenerator<Uint8Array> {
  const { widths, headerRows = 0 } = sheet;
  yield Buffer.from(
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet, isFirst)}<sheetFormatPr defaultRowHeight="13"/>${columnsXml(widths)}<sheetData>`,
  );
  let number = 0;
  for (const { xml, count } of rowPieces(sheet.rows)) {
    number += count;
    yield Buffer.from(xml);
  }
  for (const { bytes, count } of sheet.written ?? []) {
    number += count;
    yield bytes;
  }
  const [first, last] = [Math.max(1, headerRows), Math.max(1, headerRows, number)];
  const lastColumn = columnName(Math.max(0, widths.length - 1));
  if (sheet.filtered) onFilter(`$A$${first}:$${lastColumn}$${last}`);
  yield Buffer.from(endXml(sheet, sheet.filtered ? `A${first}:${lastColumn}${last}` : null));
}
