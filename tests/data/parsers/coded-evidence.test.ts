import { describe, expect, test } from "vitest";
import { parseCodedEvidence } from "@/data/parsers/coded-evidence";
import { sourceFile, STATE_REPLIES } from "@/tests/support/sources";

const EVIDENCE = sourceFile("evidence.json");

interface Raw {
  documents: { id: string; kind: string; actor: string; source_file: string }[];
  links: { id: string; document: string; quote: string }[];
  coded_updates: { links: string[]; document: string; status: string }[];
}

/** What is wrong with the file after one change in it. */
function problemsAfter(change: (evidence: Raw) => void) {
  const evidence = JSON.parse(EVIDENCE);
  change(evidence);
  return parseCodedEvidence(JSON.stringify(evidence), STATE_REPLIES).problems;
}

const first = <T>(values: T[]): T => values[0] as T;

describe("the coded evidence as received", () => {
  const { rows, problems } = parseCodedEvidence(EVIDENCE, STATE_REPLIES);

  test("holds four documents, 33 quotations and seven coded statuses, without a problem", () => {
    expect(problems).toEqual([]);
    expect([rows?.documents, rows?.links, rows?.coded_updates].map((list) => list?.length)).toEqual(
      [4, 33, 7],
    );
  });

  test("leaves only quotations of the report whose text is not kept here unchecked", () => {
    const kept = new Set(STATE_REPLIES.keys());
    const unchecked = rows?.documents.filter((document) => !kept.has(document.source_file));
    expect(unchecked?.map((document) => document.id)).toEqual(["ASIA-CENTRE-2021"]);
  });
});

describe("coded evidence that was tampered with", () => {
  test("a quotation that does not stand in its document is reported with its id", () => {
    const problems = problemsAfter(({ links }) => {
      first(links).quote = first(links).quote.replace("no instances", "few instances");
    });
    expect(problems).toMatchObject([{ place: "EV-01", code: "not_verbatim" }]);
  });

  test("a passage of a document that is not there is reported", () => {
    const problems = problemsAfter(({ links }) => {
      first(links).document = "NOWHERE";
    });
    expect(problems).toEqual([{ place: "EV-01", code: "unknown_reference", text: "NOWHERE" }]);
  });

  test("a status that rests on a passage that is not there is reported with the item's reference", () => {
    const problems = problemsAfter(({ coded_updates }) => {
      first(coded_updates).links = ["EV-99"];
    });
    expect(problems).toEqual([
      { place: "status on KHM-HC-2019-26", code: "unknown_reference", text: "EV-99" },
    ]);
  });

  test.each(["kind", "actor"] as const)(
    "a word for the %s that is not known is not guessed",
    (field) => {
      const problems = problemsAfter(({ documents }) => {
        first(documents)[field] = "Something else";
      });
      expect(problems).toMatchObject([{ place: `documents.0.${field}`, code: "shape" }]);
    },
  );

  test("a status that is no value of the scale is reported with its place", () => {
    const problems = problemsAfter(({ coded_updates }) => {
      first(coded_updates).status = "mixed";
    });
    expect(problems).toMatchObject([{ place: "coded_updates.0.status", code: "shape" }]);
  });

  test("broken JSON is one problem of the file, and nothing is read", () => {
    const { rows, problems } = parseCodedEvidence(`${EVIDENCE}}`, STATE_REPLIES);
    expect(rows).toBeNull();
    expect(problems).toMatchObject([{ place: "file", code: "not_json" }]);
  });
});
