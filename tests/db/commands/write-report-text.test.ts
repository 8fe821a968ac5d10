import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { writeReportText } from "@/db/commands/write-report-text";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { reportTexts } from "@/db/queries/report-texts";
import { review } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

let db: Db;
let organisationId: string;
let author: Person;
let reviewId: string;

beforeEach(() => {
  db = seededDatabase();
  organisationId = anOrganisation(db, "Ministry of Justice", "government");
  author = aPerson(db, "Dara", { organisationId, track: "government", role: "contributor" });
  reviewId = db.select({ id: review.id }).from(review).get()?.id ?? "";
});

const write = (text: string, version: number) =>
  writeReportText(db, author, { organisationId, reviewId, section: INTRODUCTION, text, version });
const standing = () => reportTexts(db, organisationId, reviewId).get(INTRODUCTION)?.text;

test("a text that was taken out is written anew, as one that never was", () => {
  const { version } = write("First.", 0);
  write("", version);
  expect(standing()).toBe(undefined);
  write("Second.", 0);
  expect(standing()).toBe("Second.");
});

test("whoever had opened a text before it was taken out, or written anew, overwrites nothing", () => {
  const { version } = write("First.", 0);
  write("", version);
  expect(codeOf(() => write("First, mended.", version))).toBe("edited_meanwhile");
  write("Second.", 0);
  for (const opened of [0, version]) {
    expect(codeOf(() => write("Late.", opened))).toBe("edited_meanwhile");
  }
  expect(standing()).toBe("Second.");
});
