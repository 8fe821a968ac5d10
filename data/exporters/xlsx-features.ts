import type { Blob } from "node:buffer";
import type Stream from "node:stream";
import type { Feature } from "write-excel-file/node";
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from "write-excel-file/utility";
import type { FinishedTable } from "./finished-table";

/*
 * What the library leaves to its users: filters, printing and the properties of the document. Elements
 * stand in the order of the format's schema (ECMA-376), or Excel calls the file damaged.
 */

type WorkbookFeature = Feature<Stream | Buffer | Blob>;

const SHEET = "xl/worksheets/sheet{id}.xml";
const WORKBOOK = "xl/workbook.xml";
const CORE = "docProps/core.xml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Puts an element into the sheet where the schema wants it. */
function insertIntoSheet(xml: string, element: string): string {
  const order = getOrderOfSiblings(SHEET, "worksheet") ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, "worksheet");
}

/**
 * Puts names into the workbook. The library leaves an empty element there; a second one would be
 * damage.
 */
function withNames(xml: string, names: string): string {
  const element = `<definedNames>${names}</definedNames>`;
  const known = findElement(xml, "definedNames");
  if (known) return replaceElement(xml, known, element);
  const order = getOrderOfSiblings(WORKBOOK, "workbook") ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, order, "workbook");
}

/** Row and column from 0 as "$A$1". */
const absolute = (row: number, column: number) =>
  getCellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

/**
 * Filters over all columns of the first sheet, its first row repeated on each printed page, and every
 * sheet as wide as a page. `size`: with the header row.
 */
export function filterAndPrint(
  sheetName: string,
  size: { rows: number; columns: number },
): WorkbookFeature {
  const last = [size.rows - 1, size.columns - 1] as const;
  const name = `'${sheetName.replaceAll("'", "''")}'`;
  const defined = (what: string, range: string, more = "") =>
    `<definedName name="_xlnm.${what}" localSheetId="0"${more}>${sanitizeTextContent(`${name}!${range}`)}</definedName>`;
  const names = [
    defined("_FilterDatabase", `$A$1:${absolute(...last)}`, ' hidden="1"'),
    defined("Print_Titles", "$1:$1"),
  ].join("");
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const fitted = insertIntoSheet(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            if (sheetIndex !== 0) return fitted;
            return insertIntoSheet(fitted, `<autoFilter ref="A1:${getCellAddress(...last)}"/>`);
          },
          transformElementAttributes: (tag, attributes) =>
            tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        [WORKBOOK]: { transform: (xml) => withNames(xml, names) },
      },
    },
  };
}

/** Title and language, where programs and screen readers look for them. */
export function documentProperties({ title, language }: FinishedTable): WorkbookFeature {
  const content = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${sanitizeTextContent(title)}</dc:title>`,
    `<dc:language>${sanitizeTextContent(language)}</dc:language>`,
    "</cp:coreProperties>",
  ].join("");
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${CORE}"/>`,
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="rId-core-properties-1" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/>`,
        },
      },
      write: { files: () => ({ [CORE]: content }) },
    },
  };
}
