import { toCsv } from "./csv";
import { toDocx } from "./docx";
import type { FinishedTable } from "./finished-table";
import { toXlsx } from "./xlsx";

/** The formats that a finished table can be had in; also the endings of the files' names. */
export const FORMATS = ["docx", "xlsx", "csv"] as const;
export type Format = (typeof FORMATS)[number];

interface Exporter {
  contentType: string;
  write: (table: FinishedTable) => Uint8Array | Promise<Uint8Array>;
}

export const EXPORTERS: Record<Format, Exporter> = {
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: toDocx,
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: toXlsx,
  },
  csv: { contentType: "text/csv; charset=utf-8; header=present", write: toCsv },
};

export function isFormat(text: string): text is Format {
  return (FORMATS as readonly string[]).includes(text);
}
