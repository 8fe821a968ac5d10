import { toCsv } from "./csv";
import { type FlowingTable, gathered } from "./finished-table";
import { toJson } from "./json";
import { toXlsx } from "./xlsx";

/** The formats that a finished table can be had in; also the endings of the files' names. */
export const FORMATS = ["docx", "xlsx", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export const CONTENT_TYPES: Record<Format, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
};

/** How each format is written: in pieces, while the rows are made. Word's needs all of them first. */
export const EXPORTERS: Record<Format, (table: FlowingTable) => Bytes> = {
  docx: async function* docx(table) {
    // Loaded when it is asked for: it brings fonts and pictures, and takes longer than a spreadsheet may.
    const { toDocx } = await import("./docx");
    yield await toDocx(gathered(table));
  },
  xlsx: toXlsx,
  csv: toCsv,
  json: toJson,
};

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
