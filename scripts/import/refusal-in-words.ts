import type { ErrorCode } from "@/db/domain/errors";

/** Why a file cannot be read, or nothing was brought in. */
const REASONS: Partial<Record<ErrorCode, string>> = {
  list_is_doc:
    "is a file of an older Word (.doc); open it in Word or LibreOffice and save it as .docx",
  import_format_unknown: "is none of the formats that are read: .docx, .xlsx, .xls, .csv, .json",
  import_locked: "is locked with a password; save it without one",
  import_columns_unknown: "has no column that is known to hold the text of recommendations",
  import_columns_too_many: "has more columns than any such table",
  import_json_invalid: "is no JSON of UHRI’s kind",
  import_too_large: "has more in one cell or record than any recommendation has",
  archive_damaged: "is damaged; open it, save it anew",
  archive_too_large: "is far larger unpacked than such a file is; open it, save it anew",
  archive_unsafe: "holds names or parts that such a file does not have",
  sheet_damaged: "is damaged; open it, save it anew",
  list_has_no_table: "has no table of recommendations",
  file_empty: "is empty",
  import_incomplete: "Something has still to be said; see above",
  import_moved_on: "The database has changed meanwhile, and the import would do something else now",
};

/** In words, else the code itself. */
export const refusalInWords = (code: ErrorCode): string => REASONS[code] ?? code;
