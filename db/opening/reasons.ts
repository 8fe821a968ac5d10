/** What the codes of SQLite and of the disk mean to the person who starts the program. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /^SQLITE_NOTADB|^SQLITE_CORRUPT/,
    "the file is damaged or is no database; put a backup in its place",
  ],
  [/^SQLITE_READONLY/, "it is read-only for this account, or its disk is"],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, "another program has locked it; end that first"],
  [/^SQLITE_FULL|^ENOSPC|^EDQUOT/, "the disk is full; make room first"],
  [
    /^SQLITE_CANTOPEN|^EACCES|^EPERM/,
    "this account may not write in its folder, or the disk is read-only",
  ],
  [/^EEXIST|^ENOTDIR/, "something that is no folder stands in the place of its folder"],
  [/^EROFS/, "the disk is read-only"],
  [/^SQLITE_IOERR|^EIO/, "the disk could not be read or written"],
];

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? "");

/** Why a database cannot be opened or written, in words that end a sentence. */
export const reasonOf = (error: unknown): string =>
  REASONS.find(([pattern]) => pattern.test(codeOf(error)))?.[1] ??
  (error instanceof Error ? error.message : String(error));
