import { basename } from "node:path";
import { DomainError, type ErrorCode } from "@/db/domain/errors";

/** Why a file cannot be read: goes on after its name. */
const OF_A_FILE: Partial<Record<ErrorCode, string>> = {
  list_is_doc:
    "is a file of an older Word (.doc); open it in Word or LibreOffice and save it as .docx",
  list_is_no_docx: "is no list that Word has saved; open it in Word, save it as .docx",
  list_has_no_table: "has no table of recommendations",
  list_has_no_recommendations: "has no table of recommendations",
  import_format_unknown:
    "is none of the formats that are read: .docx, .xlsx, .xls, .csv, .json; open it and save it as one of them",
  import_locked: "is locked with a password; save it without one",
  import_columns_unknown: "has no column that is known to hold the text of recommendations",
  import_columns_too_many: "has more columns than any such table",
  import_json_invalid: "is no JSON of UHRI’s kind",
  import_too_large: "has more in one cell or record than any recommendation has",
  archive_damaged: "is damaged; open it, save it anew",
  archive_too_large: "is far larger unpacked than such a file is; open it, save it anew",
  archive_unsafe: "holds names or parts that such a file does not have",
  sheet_damaged: "is damaged; open it, save it anew",
  file_empty: "is empty",
};

/** Why nothing was brought in. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  import_incomplete: "Something has still to be said; see above",
  import_moved_on: "The database has changed meanwhile, and the import would do something else now",
};

/** What the system or the database answers (errno, SQLite's result codes). */
const OF_THE_MACHINE: Record<string, string> = {
  ENOENT: "There is no such file",
  EISDIR: "It is a folder",
  EACCES: "It may not be read",
  ENOSPC: "There is no room left on the disk",
  SQLITE_FULL: "There is no room left on the disk",
  SQLITE_BUSY: "The database is being written by something else; try again later",
  SQLITE_READONLY: "The database may not be written",
  SQLITE_CANTOPEN: "The database cannot be opened",
  SQLITE_NOTADB: "That is no database",
  SQLITE_CORRUPT: "The database is damaged",
};

/** What the machine answered, also where it stands behind another error; null where it is something else. */
export function machineInWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  const found = OF_THE_MACHINE[code ?? ""] ?? OF_THE_MACHINE[code?.replace(/_[A-Z]+$/u, "") ?? ""];
  return found ?? machineInWords(error.cause);
}

/** Nothing was changed; the message says why. */
export class Refusal extends Error {}

/** Why a file cannot be read; anything unforeseen as it is. */
export function refusalOfFile(path: string, error: unknown): unknown {
  const name = basename(path);
  if (error instanceof DomainError) {
    const says = OF_A_FILE[error.code];
    return new Refusal(says ? `${name} ${says}.` : `${name} cannot be read: ${error.code}.`);
  }
  const says = machineInWords(error);
  return says === null ? error : new Refusal(`${name} cannot be read: ${says}.`);
}

/** Why nothing was brought in, in a sentence; null where it was not foreseen. */
export function refusalInWords(error: unknown): string | null {
  if (error instanceof Refusal) return error.message;
  const says = error instanceof DomainError ? REASONS[error.code] : machineInWords(error);
  if (says) return `${says}.`;
  return error instanceof DomainError ? `${error.code}.` : null;
}
