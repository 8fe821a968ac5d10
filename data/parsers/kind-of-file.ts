import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { DomainError } from "@/db/domain/errors";
import { openArchive } from "./streamed-archive";
import { wideEncoding } from "./text-encoding";

/** How a file is built, told by its bytes. */
export type KindOfFile = "docx" | "xlsx" | "xls" | "json" | "csv";

/** Bytes at the beginning that are looked at. */
const START = 64 * 1024;

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const ARCHIVE = [0x50, 0x4b];
/** Formats of their own that consist of letters, and what is written in marks. */
const OTHER_TEXT = /^\s*(?:%PDF-|%!PS|\{\\rtf|#!|MIME-Version:|<)/u;
/** Control characters that no text has; a NUL may stand in one that is spoilt, or in UTF-16. */
const CONTROL = /[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/gu;

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(START), 0, START, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What the parts of a compound file are called; names stand in it in UTF-16 (MS-CFB, 2.6.1). */
const PARTS = ["WordDocument", "EncryptedPackage", "Workbook", "Book", "Root Entry"].map(
  (name) => ({
    name,
    written: [...name, ""].join("\0"),
  }),
);

async function kindOfOldOffice(path: string): Promise<KindOfFile> {
  const found = new Set<string>();
  let carried = "";
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = carried + piece.toString("latin1");
    for (const { name, written } of PARTS) if (text.includes(written)) found.add(name);
    carried = text.slice(-64);
  }
  if (found.has("WordDocument")) throw new DomainError("list_is_doc");
  if (found.has("EncryptedPackage")) throw new DomainError("import_locked");
  if (found.has("Workbook") || found.has("Book")) return "xls";
  // Without its directory nobody can tell what it was: it breaks off before it.
  throw new DomainError(found.has("Root Entry") ? "import_format_unknown" : "sheet_damaged");
}

async function kindOfArchive(path: string): Promise<KindOfFile> {
  const archive = await openArchive(path);
  archive.close();
  if (archive.has("xl/workbook.xml")) return "xlsx";
  // Its main part has other names too.
  if (archive.names.some((name) => name.startsWith("word/"))) return "docx";
  throw new DomainError("import_format_unknown");
}

/** Whether it reads as text in any of the usual encodings. */
function isText(start: Buffer): boolean {
  const text = new TextDecoder(wideEncoding(start) ?? "latin1").decode(start);
  return (text.match(CONTROL)?.length ?? 0) * 200 <= text.length;
}

/**
 * What a file is, whatever its name says. Throws `file_empty`, `list_is_doc`, `import_locked`,
 * `import_format_unknown`, `sheet_damaged`, and what is wrong with an archive.
 */
export async function kindOfFile(path: string): Promise<KindOfFile> {
  const start = await startOf(path);
  if (start.length === 0) throw new DomainError("file_empty");
  const begins = (mark: readonly number[]) => mark.every((byte, index) => start[index] === byte);
  if (begins(OLD_OFFICE)) return kindOfOldOffice(path);
  if (begins(ARCHIVE)) return kindOfArchive(path);
  const text = start.toString("utf8").replace(/^\uFEFF/u, "");
  if (text.trim() === "") throw new DomainError("file_empty");
  if (OTHER_TEXT.test(text) || !isText(start)) throw new DomainError("import_format_unknown");
  return /^\s*[[{]\s*(?:[[{\]}"\d]|$)/u.test(text) ? "json" : "csv";
}
