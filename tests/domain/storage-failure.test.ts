import { describe, expect, it, test } from "vitest";
import { DomainError } from "@/db/domain/errors";
import { expectedFailure } from "@/db/domain/storage-failure";

const failing = (code: string, cause?: unknown) =>
  Object.assign(new Error("it failed", { cause }), { code });

describe("what the disk or the database says", () => {
  it.each([
    ["SQLITE_FULL", "disk_full"],
    ["ENOSPC", "disk_full"],
    ["EDQUOT", "disk_full"],
    ["SQLITE_BUSY", "database_locked"],
    ["SQLITE_BUSY_SNAPSHOT", "database_locked"],
    ["SQLITE_READONLY_DBMOVED", "disk_unwritable"],
    ["SQLITE_IOERR_WRITE", "disk_unwritable"],
    ["EROFS", "disk_unwritable"],
  ])("%s is the failure %s", (said, code) => {
    expect(expectedFailure(failing(said))?.code).toBe(code);
    expect(expectedFailure(new Error("behind it", { cause: failing(said) }))?.code).toBe(code);
  });
});

test("a failure that is expected stays what it is", () => {
  const error = new DomainError("file_empty");
  expect(expectedFailure(error)).toBe(error);
});

test.each([
  ["a constraint that does not hold", failing("SQLITE_CONSTRAINT_UNIQUE")],
  ["a mistake of the program", new TypeError("nothing there")],
  ["something that is no error", "thrown"],
])("%s is a fault of the program", (_, error) => {
  expect(expectedFailure(error)).toBeNull();
});
