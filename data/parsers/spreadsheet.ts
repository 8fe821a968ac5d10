import { Buffer } from "node:buffer";
import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import readWorkbook from "read-excel-file/node";
import { DomainError } from "@/db/domain/errors";
import { unzip, type ZipLimits } from "./zip";

/** A day is midnight in UTC; an error is a formula's that has no result. */
export type CellValue = string | number | boolean | Date | null;

export interface ReadSheet {
  name: string;
  /** Row by row, the first one first; what is not there is null or missing. */
  rows: CellValue[][];
  /** Cells that hold a formula, whatever its result: "F12". */
  formulas: ReadonlySet<string>;
  /** Cells whose formula has no result, with what stands there instead: "#REF!". */
  errors: ReadonlyMap<string, string>;
}

/** Enough for a sheet of some ten thousand rows. */
const LIMITS: ZipLimits = { parts: 500, bytes: 32 * 1024 * 1024, ratio: 200 };

/** How a file of Excel 97–2003 begins. */
const OLD_FORMAT = [0xd0, 0xcf, 0x11, 0xe0];

const MAIN_PART = "xl/workbook.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

const textOf = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

function elementsNamed(xml: string, name: string): XmlElement[] {
  const all = (parent: XmlElement): XmlElement[] =>
    parent.children.flatMap((child) => {
      if (child.type !== "element") return [];
      const element = child as XmlElement;
      const isIt = element.name === name || element.name.endsWith(`:${name}`);
      return isIt ? [element] : all(element);
    });
  const { root } = parseXml(xml);
  return root ? all(root) : [];
}

/** The part of each sheet, in the order of the workbook. */
function sheetParts(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const targets = new Map(
    elementsNamed(textOf(parts.get(RELATIONSHIPS)), "Relationship").map(({ attributes }) => [
      attributes.Id,
      attributes.Target ?? "",
    ]),
  );
  return elementsNamed(textOf(parts.get(MAIN_PART)), "sheet").map(({ attributes }) => {
    const target = targets.get(attributes["r:id"]) ?? "";
    return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  });
}

/** The beginning and the end of a cell in a sheet's XML. */
const CELL = /<(?:\w+:)?c(\s[^>]*)>/gu;
const CELL_END = /<\/(?:\w+:)?c>/u;
const attributeOf = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1];

/** Where formulas and their errors are: of a formula the reader gives the last result, as if it were typed. */
function formulasIn(xml: string): Pick<ReadSheet, "formulas" | "errors"> {
  const formulas = new Set<string>();
  const errors = new Map<string, string>();
  for (const piece of xml.split(CELL_END)) {
    // Those before it are empty and end at once.
    const begun = [...piece.matchAll(CELL)].at(-1);
    if (!begun) continue;
    const attributes = begun[1] ?? "";
    const inner = piece.slice(begun.index);
    const place = attributeOf(attributes, "r") ?? "";
    if (/<(?:\w+:)?f[\s/>]/u.test(inner)) formulas.add(place);
    if (attributeOf(attributes, "t") === "e") {
      errors.set(place, /<(?:\w+:)?v>([^<]*)</u.exec(inner)?.[1] ?? "");
    }
  }
  return { formulas, errors };
}

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
    const places = sheetParts(parts);
    const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      rows: data as CellValue[][],
      ...formulasIn(textOf(parts.get(places[index] ?? ""))),
    }));
  } catch {
    // The readers say in many ways that something in it is not as it should be.
    throw new DomainError("sheet_damaged");
  }
}
