import { Buffer } from "node:buffer";
import type { XmlElement } from "@rgrove/parse-xml";
import readWorkbook from "read-excel-file/node";
import { columnName } from "@/data/exporters/column-name";
import { DomainError } from "@/db/domain/errors";
import { type CellFacts, cellFacts, dayKept, GENERAL } from "./cell-facts";
import { cellNotes } from "./cell-notes";
import { elementsNamed, partFrom, textOfPart } from "./workbook-xml";
import { unzip, type ZipLimits } from "./zip";

/** A day is midnight in UTC. */
export type CellValue = string | number | boolean | Date | null;

export interface ReadSheet extends CellFacts {
  name: string;
  /** Notes on cells, by their cell: "F12". */
  notes: ReadonlyMap<string, string>;
  /** Row by row, the first one first; what is not there is null or missing. */
  rows: CellValue[][];
}

/** Enough for a sheet of some ten thousand rows. */
const LIMITS: ZipLimits = { parts: 500, bytes: 32 * 1024 * 1024, ratio: 200 };

/** How a file of Excel 97–2003 begins. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

const MAIN_PART = "xl/workbook.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

/** Number formats that are built in (ECMA-376, 18.8.30), as far as a number can be told by them. */
const BUILT_IN: Record<string, string> = {
  ...{ "0": GENERAL, "1": "0", "2": "0.00", "9": "0%", "10": "0.00%", "49": GENERAL },
};

/** The number format of each style, by its number. */
function formatsIn(xml: string): string[] {
  const own = new Map(
    elementsNamed(xml, "numFmt").map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode ?? "",
    ]),
  );
  const styles = elementsNamed(xml, "cellXfs").flatMap(({ children }) =>
    children.filter((child) => child.type === "element"),
  );
  return (styles as XmlElement[]).map(({ attributes: { numFmtId = "0" } }) => {
    const format = own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? `built in, ${numFmtId}`;
    // A number in a cell of text is shown as it is.
    return /^(?:general|@)?$/iu.test(format) ? GENERAL : format;
  });
}

/** What a workbook says of itself. */
interface Book {
  /** The part of each sheet, in the order of the workbook. */
  sheets: string[];
  formats: string[];
  /** Whether its days are counted from 1904 on. */
  from1904: boolean;
}

function bookOf(parts: ReadonlyMap<string, Uint8Array>): Book {
  const relations = elementsNamed(textOfPart(parts.get(RELATIONSHIPS)), "Relationship");
  const partOf = (found: XmlElement | undefined) => partFrom("xl", found?.attributes.Target ?? "");
  const main = textOfPart(parts.get(MAIN_PART));
  const styles = relations.find(({ attributes }) => attributes.Type?.endsWith("/styles"));
  return {
    sheets: elementsNamed(main, "sheet").map(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/u.test(name))?.[1];
      return partOf(relations.find((relation) => relation.attributes.Id === id));
    }),
    formats: styles ? formatsIn(textOfPart(parts.get(partOf(styles)))) : [],
    from1904: elementsNamed(main, "workbookPr").some(({ attributes }) =>
      /^(?:1|true)$/u.test(attributes.date1904 ?? ""),
    ),
  };
}

/** Days as the file has them: the reader knows neither every way to count them nor where they end. */
const withDays = (rows: CellValue[][], { kept }: CellFacts, { from1904 }: Book): CellValue[][] =>
  rows.map((cells, row) =>
    cells.map((value, column) => {
      if (!(value instanceof Date)) return value;
      const cell = kept.get(`${columnName(column)}${row + 1}`);
      return cell ? dayKept(cell, from1904) : value;
    }),
  );

/**
 * Every sheet of an Excel workbook (.xlsx), hidden ones too. Throws `sheet_is_xls`, `sheet_is_no_xlsx`,
 * `sheet_damaged`, `archive_too_large`, `archive_unsafe`.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (OLD_FORMAT.every((byte, index) => bytes[index] === byte)) {
    throw new DomainError("sheet_is_xls");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new DomainError("sheet_is_no_xlsx");
  const parts = await unzip(bytes, LIMITS);
  if (!parts.has(MAIN_PART)) throw new DomainError("sheet_is_no_xlsx");
  try {
    const book = bookOf(parts);
    const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
    return sheets.map(({ sheet, data }, index) => {
      const part = book.sheets[index] ?? "";
      const facts = cellFacts(textOfPart(parts.get(part)), book.formats);
      const notes = cellNotes(parts, part);
      // A chart can have a sheet of its own, which has no cells.
      const cells = (data ?? []) as CellValue[][];
      return { name: sheet, ...facts, notes, rows: withDays(cells, facts, book) };
    });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // The readers say in many ways that something in it is not as it should be.
    throw new DomainError("sheet_damaged");
  }
}
