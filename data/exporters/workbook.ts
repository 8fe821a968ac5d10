import { sheetXml } from "./workbook-sheet";
import { STYLES_XML } from "./workbook-styles";
import type { Properties, Sheet } from "./workbook-types";
import { attribute, DECLARATION, escaped } from "./xml";
import { flowingZip, type ZipContent } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The first level that looks for what it has seen before: a text of many rows repeats itself. */
const COMPRESSION = 2;

const encoder = new TextEncoder();

const partName = (index: number) => `worksheets/sheet${index + 1}.xml`;

const contentTypes = (sheets: readonly Sheet[]) =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${sheets
    .map(
      (_, index) =>
        `<Override PartName="/xl/${partName(index)}" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )
    .join("")}</Types>`;

const RELATIONSHIPS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const coreXml = ({ title, language }: Properties) =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language></cp:coreProperties>`;

const workbookRelationships = (sheets: readonly Sheet[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="${partName(index)}"/>`,
    )
    .join(
      "",
    )}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** Names by which programs find what is filtered, and what is printed on each page. */
function definedNames(sheets: readonly Sheet[], filters: ReadonlyMap<number, string>): string {
  const names = sheets.flatMap(({ name, headerRows = 0 }, index) => {
    const of = `'${name.replaceAll("'", "''")}'!`;
    const range = filters.get(index);
    const defined = (what: string, place: string, more = "") =>
      `<definedName name="_xlnm.${what}" localSheetId="${index}"${more}>${escaped(of + place)}</definedName>`;
    return [
      range ? defined("_FilterDatabase", range, ' hidden="1"') : "",
      headerRows > 0 ? defined("Print_Titles", `$1:$${headerRows}`) : "",
    ];
  });
  const all = names.join("");
  return all ? `<definedNames>${all}</definedNames>` : "";
}

function workbookXml(sheets: readonly Sheet[], filters: ReadonlyMap<number, string>): string {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${attribute(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${entries.join("")}</sheets>${definedNames(sheets, filters)}</workbook>`;
}

/**
 * A workbook, written while its rows are made: however long a sheet is, no more of it is in memory than a
 * few rows. Cells are texts and days, never formulas (ECMA-376).
 */
export function writeWorkbook(
  sheets: readonly Sheet[],
  properties: Properties,
): AsyncIterable<Uint8Array> {
  const filters = new Map<number, string>();
  const sheetPart = (sheet: Sheet, index: number) =>
    sheetXml(sheet, index === 0, (range) => filters.set(index, range));
  // Last, because how far a filter goes is known when its rows are written.
  function* workbookPart() {
    yield encoder.encode(workbookXml(sheets, filters));
  }
  return flowingZip(
    new Map<string, ZipContent>([
      ["[Content_Types].xml", encoder.encode(contentTypes(sheets))],
      ["_rels/.rels", encoder.encode(RELATIONSHIPS)],
      ["docProps/core.xml", encoder.encode(coreXml(properties))],
      ["xl/styles.xml", encoder.encode(STYLES_XML)],
      ["xl/_rels/workbook.xml.rels", encoder.encode(workbookRelationships(sheets))],
      ...sheets.map((sheet, index) => [`xl/${partName(index)}`, sheetPart(sheet, index)] as const),
      ["xl/workbook.xml", workbookPart()],
    ]),
    COMPRESSION,
  );
}
