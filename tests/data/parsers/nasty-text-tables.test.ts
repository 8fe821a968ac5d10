import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { ImportFormat, RowProblemCode } from "@/db/domain/import-row";
import type { ErrorCode } from "@/db/domain/errors";
import { type Outcome, readAll } from "@/tests/support/import-files";

const HEAD = "Number,Recommendation,Recommending States,Position";
const LINE = "118.1,Ratify the Convention (Côte d’Ivoire),Côte d’Ivoire,Noted";
const SECOND = '118.10,"Ensure, without delay, access (Peru)",Peru,Supported';
const TABLE = [HEAD, LINE, SECOND].join("\r\n");

const withZeros = (text: string) => text.replace("Ratify", "Rat\0ify");
/** UTF-8 that was read as Windows-1252, so many times. */
const mojibake = (text: string, times: number): string =>
  times === 0 ? text : mojibake(iconv.decode(Buffer.from(text), "windows-1252"), times - 1);

interface Expected {
  format?: ImportFormat;
  refusal?: ErrorCode;
  rows?: number;
  rejected?: number;
  /** Of all rows together, in their order. */
  doubts?: RowProblemCode[];
  problems?: RowProblemCode[];
  /** Of the first row that was read. */
  text?: string;
}

const FRENCH = "Ratify the Convention (Côte d’Ivoire)";
const LETTERS: RowProblemCode[] = ["encoding"];
const FIELDS: RowProblemCode[] = ["cells"];
const own = { format: "own_table", rows: 2, text: FRENCH } as const;

const CASES: [what: string, content: string | Uint8Array, expected: Expected][] = [
  ["plain UTF-8", TABLE, own],
  ["UTF-8 with its mark", `\uFEFF${TABLE}`, own],
  ["UTF-16, little end first", iconv.encode(TABLE, "utf-16le", { addBOM: true }), own],
  ["UTF-16, big end first", iconv.encode(TABLE, "utf-16be", { addBOM: true }), own],
  ["UTF-16 without a mark", iconv.encode(TABLE, "utf-16le", { addBOM: false }), own],
  ["Windows-1252", iconv.encode(TABLE, "windows-1252"), own],
  ["MacRoman, which is a guess", iconv.encode(TABLE, "macintosh"), { ...own, doubts: LETTERS }],
  [
    "letters read wrongly once",
    mojibake(TABLE, 1),
    { rows: 2, doubts: LETTERS, text: mojibake(FRENCH, 1) },
  ],
  [
    "letters read wrongly twice",
    mojibake(TABLE, 2),
    { rows: 2, doubts: LETTERS, text: mojibake(FRENCH, 2) },
  ],
  [
    "bytes that are no letters among many that are",
    Buffer.concat([Buffer.from(TABLE + `\r\n${LINE}`.repeat(20)), Buffer.from([0xff])]),
    { rows: 22, doubts: LETTERS },
  ],
  [
    "a NUL within a word",
    withZeros(TABLE),
    { ...own, text: FRENCH.replace("Ratify", "Rat\uFFFDify"), doubts: LETTERS },
  ],
  ["semicolons", TABLE.replaceAll(",", ";").replace("Ensure; without delay;", "Ensure,"), own],
  ["tabs", TABLE.replace(/,(?! )/gu, "\t"), own],
  ["bars", TABLE.replace(/,(?! )/gu, "|"), own],
  ["a line that names the delimiter", `sep=,\r\n${TABLE}`, own],
  ["lines that end as on an old Mac", TABLE.replaceAll("\r\n", "\r"), own],
  ["lines that end in three ways", `${HEAD}\r${LINE}\n${SECOND}\r\n${SECOND}`, { rows: 3 }],
  ["no end of its last line, and empty lines", `\n\n${HEAD}\n\n${LINE}\n\n\n${SECOND}`, own],
  [
    "a line end within a field",
    `${HEAD}\n118.1,"Ratify\r\nthe Convention (Peru)",Peru,Noted\n${SECOND}`,
    { rows: 2, text: "Ratify\nthe Convention (Peru)" },
  ],
  [
    "a quotation mark that ends too early",
    `${HEAD}\n118.1,"Ratify the Convention";,denmark,Noted\n${SECOND}`,
    { rows: 2, doubts: FIELDS },
  ],
  [
    "the same, so that a field is missing",
    `${HEAD}\n"Ratify the Convention";,denmark\n${SECOND}`,
    { rows: 1, problems: FIELDS },
  ],
  [
    "a quotation mark that is never closed",
    `${HEAD}\n118.1,"Ratify the Convention,Peru,Noted\n${`${SECOND}\n`.repeat(3)}`,
    { rows: 4, doubts: FIELDS },
  ],
  [
    "two of them, far from each other",
    `${HEAD}\n118.1,"Ratify,Peru,Noted\n${`${SECOND}\n`.repeat(3)}118.2,"Sign,Peru,Noted\n${SECOND}`,
    { rows: 6, doubts: ["cells", "cells"] },
  ],
  [
    "a quotation mark within a word",
    `${HEAD}\n118.1,Ratify the 5" rule,Peru,Noted\n${SECOND}`,
    { rows: 2, doubts: FIELDS, text: 'Ratify the 5" rule' },
  ],
  [
    "a comma that nobody put in quotation marks",
    `${HEAD}\n118.1,Ratify, sign and apply it,Peru,Noted\n${SECOND}`,
    { rows: 1, problems: FIELDS },
  ],
  [
    "a row cut in two by a line end",
    `${HEAD}\n118.1,Ratify the\nConvention (Peru),Peru,Noted\n${SECOND}`,
    { rows: 1, problems: ["cells", "cells"] },
  ],
  ["commas behind each row", `${HEAD},,\n${LINE},,,,\n${SECOND}`, own],
  ["no headings", [LINE, SECOND].join("\n"), { refusal: "import_columns_unknown" }],
  ["headings of something else", "Name,Age\nA,1", { refusal: "import_columns_unknown" }],
  ["headings twice", `${TABLE}\n${HEAD}\n${SECOND}`, { rows: 3, problems: ["repeated"] }],
  [
    "a title and an explanation above the headings",
    `UPR of Cambodia\n"What was said, word for word"\n${TABLE}`,
    own,
  ],
  [
    "a heading that stands there twice",
    `${HEAD},Position\n${LINE},\n118.2,Sign it (Peru),Peru,,Noted`,
    { rows: 2 },
  ],
  ["nothing but headings", HEAD, { rows: 0 }],
  ["nothing at all", "", { refusal: "file_empty" }],
  ["nothing but spaces", " \n \n", { refusal: "file_empty" }],
  [
    "10,000 columns",
    `${HEAD}${",x".repeat(10_000)}\n${LINE}`,
    { refusal: "import_columns_too_many" },
  ],
  [
    "a row of 10,000 fields",
    `${TABLE}\n${"x,".repeat(10_000)}`,
    { refusal: "import_columns_too_many" },
  ],
  [
    "a field that is a formula",
    `${HEAD}\n118.1,=HYPERLINK("x"),Peru,Noted`.replaceAll('"', ""),
    { rows: 1, doubts: ["formula"] },
  ],
  [
    "a text like a formula, kept from being one",
    `${HEAD}\n1,'=Sign it,Peru,Noted`,
    { text: "=Sign it" },
  ],
  ["a row without a text", `${HEAD}\n118.1,,Peru,Noted`, { rows: 0, problems: ["no_text"] }],
  [
    "an answer, which is no recommendation",
    `${HEAD}\n1,Response of Cambodia to it,,`,
    { problems: ["not_a_recommendation"] },
  ],
  [
    "a position, a State and a number that nobody knows",
    `${HEAD}\nx?,Sign it,Atlantis,Perhaps`,
    { rows: 1, doubts: ["number_unreadable", "state_unknown", "position_unknown"] },
  ],
  [
    "a text without end",
    `${HEAD}\n1,${"very ".repeat(11_000)},Peru,Noted`,
    { problems: ["too_long"] },
  ],
  [
    "a number, a State and a position without end",
    ["1,Sign it,Peru,LONG", "1,Sign it,LONG,Noted", "LONG,Sign it,Peru,Noted"]
      .map((row) => row.replace("LONG", "very ".repeat(1_000)))
      .reduce((all, row) => `${all}\n${row}`, HEAD),
    { rows: 0, problems: ["too_long", "too_long", "too_long"] },
  ],
  ["JSON that breaks off", '[{"Text": "Ratify', { refusal: "import_json_invalid" }],
  ["JSON that is no list", '{"Text": "Ratify"}', { refusal: "import_json_invalid" }],
  ["JSON that is none", "[{Text: 1}]", { refusal: "import_json_invalid" }],
  ["JSON after whose end something stands", "[] []", { refusal: "import_json_invalid" }],
  [
    "JSON whose records are none",
    '[1, "x", null, []]',
    { rows: 0, problems: ["cells", "cells", "cells", "cells"] },
  ],
  ["an empty list", "[]", { format: "uhri_json", rows: 0 }],
  ["a list in lists without end", "[".repeat(100_000), { refusal: "import_json_invalid" }],
  ["a page of the web", "<!doctype html><table>", { refusal: "import_format_unknown" }],
  ["a PDF", "%PDF-1.7\n%âãÏÓ", { refusal: "import_format_unknown" }],
  [
    "a picture",
    new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 2, 3, 4, 5]),
    { refusal: "import_format_unknown" },
  ],
];

/** What of the outcome the case speaks of. */
function spokenOf(found: Outcome, expected: Expected) {
  const codes = found.rows.flatMap(({ doubts }) => doubts.map(({ code }) => code));
  const isSpokenOf = (code: RowProblemCode) =>
    code !== "state_unknown" || (expected.doubts?.includes(code) ?? false);
  return {
    refusal: found.refusal,
    problems: found.rejected.map(({ problem }) => problem.code),
    // A file that is refused may have been read half: nothing of it is brought in.
    unaccounted: found.count - found.rows.length - found.rejected.length - found.aside,
    doubts: codes.filter(isSpokenOf),
    ...(expected.rows === undefined ? {} : { rows: found.rows.length }),
    ...(expected.format && { format: found.format }),
    ...(expected.text !== undefined && { text: found.rows[0]?.text }),
  };
}

describe("a text file that is not as it should be", () => {
  it.each(CASES)("%s", async (_, content, expected) => {
    const found = await readAll(content);
    expect(spokenOf(found, expected)).toEqual({
      ...{ refusal: null, problems: [], doubts: [], unaccounted: 0 },
      ...expected,
    });
  });
});
