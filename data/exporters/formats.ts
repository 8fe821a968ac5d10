import { CSV } from "./csv";
import type { FinishedRow, FlowingTable, PrintedRow } from "./finished-table";
import { gathered } from "./table-rows";
import { JSON_ROWS } from "./json";
import { fileOf } from "./row-format";
import { XLSX } from "./xlsx";

/** The formats that a finished table can be had in; also the endings of the files' names. */
export const FORMATS = ["docx", "xlsx", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

export const CONTENT_TYPES: Record<Format, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
};

/** What each format needs of a row. */
interface RowsOf extends Record<Format, PrintedRow> {
  json: FinishedRow;
}

/** How each format is written: in pieces, while the rows are made. Word's needs all of them first. */
export const EXPORTERS: {
  [F in Format]: (table: FlowingTable<RowsOf[F]>) => AsyncIterable<Uint8Array>;
} = {
  docx: async function* docx(table) {
    // Loaded when it is asked for: it brings fonts and pictures, and takes longer than a spreadsheet may.
    const { toDocx } = await import("./docx");
    yield* toDocx(gathered(table));
  },
  xlsx: fileOf(XLSX),
  csv: fileOf(CSV),
  json: fileOf(JSON_ROWS),
};

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
