import { expect, test, vi } from "vitest";
import { isMissing } from "@/app/_server/missing";
import type { Db } from "@/db/client";
import { seededDatabase } from "@/tests/support/database";

// Both need a server that answers a request.
vi.mock("server-only", () => ({}));
let db: Db;
vi.mock("@/app/_server/database", () => ({ readerNow: () => (db ??= seededDatabase()) }));
vi.mock("@/app/_server/mail", () => ({ sendsMail: () => false }));

const missing = (path: string) => isMissing(new URL(path, "http://anybody.example"), false);

test.each(["/midterm", "/midterm/download/docx", "/midterm/download/csv"])(
  "at %s there is what is asked of a review that there is, or of all, and nothing else",
  (place) => {
    const of = (review: string) => missing(`${place}?review=${review}`);
    expect([missing(place), of("KHM-3"), of("all"), of("ATL-9")]).toEqual([
      ...[false, false, false, true],
    ]);
  },
);
