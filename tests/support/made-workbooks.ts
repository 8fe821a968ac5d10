import { write } from "@e965/xlsx";
import { zipped } from "@/data/exporters/zip";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** A cell of a workbook that is made for a test: a text, a number, nothing, or XML as it stands. */
export type MadeCell = string | number | null | { xml: string };

export interface MadeSheet {
  name?: string;
  state?: "hidden" | "veryHidden";
  rows: MadeCell[][];
  /** "A2:A5". */
  merged?: string[];
}

const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

function cellXml(cell: MadeCell, place: string, shared: string[] | null): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return cell.xml.replace("PLACE", place);
  if (!shared) {
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  const index = shared.includes(cell) ? shared.indexOf(cell) : shared.push(cell) - 1;
  return `<c r="${place}" t="s"><v>${index}</v></c>`;
}

function sheetXml({ rows, merged = [] }: MadeSheet, shared: string[] | null): string {
  const data = rows.map((cells, row) => {
    const xml = cells.map((cell, at) => cellXml(cell, `${column(at)}${row + 1}`, shared)).join("");
    return `<row r="${row + 1}">${xml}</row>`;
  });
  const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data.join("")}</sheetData>${areas && `<mergeCells>${areas}</mergeCells>`}</worksheet>`;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of an Excel workbook, to be made worse before they are packed. */
export function workbookFiles(
  sheets: MadeSheet[],
  { from1904 = false, isShared = false, styles = "" } = {},
): Map<string, string> {
  const shared: string[] | null = isShared ? [] : null;
  const xml = sheets.map((sheet) => sheetXml(sheet, shared));
  const named = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return new Map([
    ["[Content_Types].xml", "<Types/>"],
    [
      "xl/workbook.xml",
      `<workbook xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${named.join("")}</sheets></workbook>`,
    ],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${targets.join("")}</Relationships>`],
    ["xl/styles.xml", styles || "<styleSheet/>"],
    ...xml.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text] as const),
    ...(shared
      ? [
          [
            "xl/sharedStrings.xml",
            `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
          ] as const,
        ]
      : []),
  ]);
}

export const packed = (parts: ReadonlyMap<string, string>): Promise<Uint8Array> =>
  zipped(new Map([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)])));

export const workbook = (
  sheets: MadeSheet[] | MadeCell[][],
  options?: Parameters<typeof workbookFiles>[1],
): Promise<Uint8Array> =>
  packed(
    workbookFiles(
      sheets.map((each) => (Array.isArray(each) ? null : each)).includes(null)
        ? [{ rows: sheets as MadeCell[][] }]
        : (sheets as MadeSheet[]),
      options,
    ),
  );

/** A workbook of Excel 97–2003. */
export function oldWorkbook(
  rows: (string | number | null)[][],
  more: { hidden?: (string | number | null)[][]; bookType?: "biff8" | "biff5" } = {},
): Uint8Array {
  const sheet = (cells: (string | number | null)[][]) => {
    const made: Record<string, unknown> = {};
    let width = 1;
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        width = Math.max(width, c + 1);
        if (value === null) return;
        made[`${column(c)}${r + 1}`] = { t: typeof value === "number" ? "n" : "s", v: value };
      }),
    );
    return { ...made, "!ref": `A1:${column(width - 1)}${Math.max(cells.length, 1)}` };
  };
  const { hidden, bookType = "biff8" } = more;
  const book = {
    SheetNames: hidden ? ["Old", "Export"] : ["Export"],
    Sheets: { ...(hidden ? { Old: sheet(hidden) } : {}), Export: sheet(rows) },
    Workbook: { Sheets: hidden ? [{ Hidden: 1 as const }, { Hidden: 0 as const }] : [] },
  };
  return new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer);
}

export const UHRI_HEADINGS = [
  ...["Text", "Countries Concerned", "Reccomending Body", "Document Symbol", "Themes"],
  ...["Affected Persons", "Sdgs", "Document Publication Date", "UPR Reccomending States"],
  ...["UPR Position", "Type", "OHCHR Annotation Id", "UPR Session", "Regions Concerned"],
  ...["Recommending Regions", "Date of publication on UHRI"],
];

type Uhri = Record<string, MadeCell>;

/** A row of a UHRI export; what is not given is as in any. */
export function uhriCells(given: Uhri = {}): MadeCell[] {
  const usual: Uhri = {
    Text: "118.10 Ratify the Convention (France);",
    "Countries Concerned": "- Cambodia",
    "Reccomending Body": "- UPR",
    "Document Symbol": "A/HRC/26/16",
    "Document Publication Date": 41_725,
    "UPR Reccomending States": "- France",
    "UPR Position": "- Supported",
    Type: "- Recommendations",
    "OHCHR Annotation Id": "b4288060-6633-478d-9a9a-df1978d336c3",
    "UPR Session": "- 18",
  };
  return UHRI_HEADINGS.map((heading) => given[heading] ?? usual[heading] ?? null);
}

export const UPR_INFO_HEADINGS = [
  ...["SuR", "Rgrp", "Org", "Recommendation", "RS", "Rgrp", "Org", "Response", "Action"],
  ...["Issue", "Session"],
];
