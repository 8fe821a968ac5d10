import { DomainError, type ErrorCode } from "./errors";

/*
 * What is wrong where the database or the disk takes nothing: no fault of the program, nor of what was
 * entered. It passes by itself once whoever runs the machine has seen to it.
 */

/** Codes of SQLite (https://sqlite.org/rescode.html) and of the system, by what they begin with. */
const FAILURES = [
  ["disk_full", /^(SQLITE_FULL|ENOSPC|EDQUOT)/],
  ["database_locked", /^SQLITE_(BUSY|LOCKED)/],
  ["disk_unwritable", /^(SQLITE_(READONLY|IOERR|CANTOPEN)|EROFS|EIO|EFBIG|EACCES|EPERM)/],
] as const satisfies readonly (readonly [ErrorCode, RegExp])[];

/** Failures that pass by themselves: the same may be sent again after a while. */
export const PASSING: readonly ErrorCode[] = FAILURES.map(([code]) => code);

/**
 * The failure that is expected behind an error: the error itself where it is one, else what the disk or the
 * database said, also where that is its cause; null where it is a fault of the program.
 */
export function expectedFailure(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (!(error instanceof Error)) return null;
  const said = String((error as Error & { code?: unknown }).code ?? "");
  const found = FAILURES.find(([, codes]) => codes.test(said));
  return found ? new DomainError(found[0]) : expectedFailure(error.cause);
}
