import { followUpSheet, type SheetForm } from "@/data/exporters/follow-up-sheet";
import { readFollowUpSheet, type SheetWords } from "@/data/parsers/follow-up-sheet";
import { unzip } from "@/data/parsers/zip";
import { zipped } from "@/data/exporters/zip";
import { SHEET_COLUMNS, SHEET_FIELDS, type SheetValues } from "@/db/domain/follow-up-sheet";

export const NOTHING_SAID = Object.fromEntries(
  SHEET_FIELDS.map((field) => [field, ""]),
) as SheetValues;

export const LATEST_DAY = "2026-11-25";

export const FORM: SheetForm = {
  organisationId: "ministry",
  madeAt: "2026-11-01T03:00:00.000Z",
  ...{ title: "Follow-up sheet", language: "en" },
  names: { sheet: "Recommendations", help: "How to" },
  columns: Object.fromEntries(
    SHEET_COLUMNS.map((column) => [
      column,
      { heading: column.toUpperCase(), explanation: `What is ${column}?` },
    ]),
  ) as SheetForm["columns"],
  statuses: [
    { key: "implemented", label: "Implemented" },
    { key: "partial", label: "In progress" },
    { key: "not_implemented", label: "Not started" },
  ],
  errors: { status: "Choose one.", date: "A day." },
  help: [{ label: "1", text: "Fill in." }],
  rows: [
    {
      ...{ ref: "R-1", text: "Ratify the treaty." },
      values: { ...NOTHING_SAID, status: "partial", reason: "Begun.", asOf: "2026-10-01" },
    },
    { ref: "R-2", text: "End it.", values: NOTHING_SAID },
  ],
};

export const WORDS: SheetWords = {
  headings: Object.fromEntries(
    SHEET_COLUMNS.map((column) => [column, column.toUpperCase()]),
  ) as SheetWords["headings"],
  ...{ statuses: FORM.statuses, help: FORM.names.help },
};

export async function bytesOf(form: SheetForm): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of followUpSheet(form)) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The workbook with the XML of its parts changed: what Excel would have saved. */
export async function edited(
  bytes: Uint8Array,
  edit: (xml: string) => string,
  part = "xl/worksheets/sheet1.xml",
): Promise<Uint8Array> {
  const parts = await unzip(bytes);
  const xml = new TextDecoder().decode(parts.get(part));
  const changed = edit(xml);
  if (changed === xml) throw new Error("Nothing of the sheet was changed.");
  return zipped(new Map([...parts, [part, new TextEncoder().encode(changed)]]));
}

/** A cell's XML in place of the one that stands there. */
export const put = (cell: string, xml: string) => (sheet: string) =>
  sheet.replace(new RegExp(`<c r="${cell}"(?:[^>]*/>|.*?</c>)`, "u"), xml);

/** A cell as it is after somebody typed a text into it. */
export const typed = (cell: string, text: string) =>
  put(cell, `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`);

export const readBack = (bytes: Uint8Array) => readFollowUpSheet(bytes, WORDS, LATEST_DAY);
