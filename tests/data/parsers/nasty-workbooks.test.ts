import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { RowProblemCode } from "@/db/domain/import-row";
import type { ErrorCode } from "@/db/domain/errors";
import { readAll } from "@/tests/support/import-files";
import {
  type MadeCell,
  oldWorkbook,
  packed,
  UPR_INFO_HEADINGS,
  workbook,
  workbookFiles,
} from "@/tests/support/made-workbooks";

const HEAD = ["Number", "Recommendation", "Recommending States", "Position"];
const ROW = ["118.1", "Ratify the Convention (Peru)", "Peru", "Noted"];
const SECOND = ["118.10", "Ensure access (Chile)", "Chile", "Supported"];
const TABLE = [HEAD, ROW, SECOND];

/** The workbook with its parts made worse. */
function worse(change: (parts: Map<string, string>) => void, rows: MadeCell[][] = TABLE) {
  const parts = workbookFiles([{ rows }]);
  change(parts);
  return packed(parts);
}

const SHEET = "xl/worksheets/sheet1.xml";
const inSheet = (from: string | RegExp, to: string) => (parts: Map<string, string>) =>
  void parts.set(SHEET, (parts.get(SHEET) ?? "").replace(from, to));

const cell = (type: string, inner: string): MadeCell => ({
  xml: `<c r="PLACE" t="${type}">${inner}</c>`,
});
/** Says in place of who has written it (WriteAccess) that it is encrypted (FilePass, RC4; MS-XLS 2.4.117). */
function lockedOldWorkbook(): Uint8Array {
  const bytes = Buffer.from(oldWorkbook(OLD_ROWS));
  const at = bytes.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00]));
  bytes.set([0x2f, 0x00, 0x70, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00], at);
  return bytes;
}

const oldOffice = (part: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    Buffer.alloc(508),
    Buffer.from(part, "utf16le"),
  ]);

const bytes = (text: string) => new TextEncoder().encode(text);

const old = ["Cambodia", "Asia", "ASEAN", "Ratify it", "Peru", "GRULAC", "OAS", "Accepted", 4];
const OLD_ROWS = [UPR_INFO_HEADINGS, [...old, "Justice,Labour", 18], [...old, "NHRI", 18]];

const LONG_OLD_ROWS = [
  UPR_INFO_HEADINGS,
  ...Array.from({ length: 500 }, (_, at) => [
    ...old.slice(0, 3),
    `Ratify it ${at}`,
    ...old.slice(4),
    "NHRI",
    18,
  ]),
];

interface Expected {
  refusal?: ErrorCode;
  rows?: number;
  doubts?: RowProblemCode[];
  problems?: RowProblemCode[];
  numbers?: (string | null)[];
}

const CASES: [what: string, file: () => Promise<Uint8Array> | Uint8Array, expected: Expected][] = [
  ["texts in their cells", () => workbook(TABLE), { rows: 2, numbers: ["118.1", "118.10"] }],
  ["texts that cells share", () => workbook(TABLE, { isShared: true }), { rows: 2 }],
  [
    "numbers of two digits after the point",
    () =>
      workbook([HEAD, [{ xml: '<c r="PLACE" s="1"><v>118.1</v></c>' }, ...ROW.slice(1)]], {
        styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs></styleSheet>',
      }),
    { rows: 1, numbers: ["118.10"] },
  ],
  [
    "numbers that were texts before a spreadsheet had them",
    () => workbook([HEAD, [118.1, ...ROW.slice(1)], [118.099999999999994, ...SECOND.slice(1)]]),
    { rows: 2, numbers: ["118.1", "118.1"], doubts: ["number_unreadable"] },
  ],
  [
    "a formula with its last result",
    () => workbook([HEAD, [...ROW.slice(0, 3), cell("str", "<f>A1</f><v>Noted</v>")]]),
    { rows: 1, doubts: ["formula"] },
  ],
  [
    "a formula without a result",
    () => workbook([HEAD, [...ROW.slice(0, 3), cell("e", "<f>A1</f><v>#REF!</v>")]]),
    { rows: 1, doubts: ["formula"] },
  ],
  [
    "cells merged downwards",
    () => workbook([{ rows: [HEAD, ROW, [...SECOND.slice(0, 3)]], merged: ["D2:D3"] }]),
    { rows: 2, doubts: ["merged"] },
  ],
  [
    "a line across the table",
    () => workbook([{ rows: [HEAD, ["Theme: Justice"], ROW], merged: ["A2:D2"] }]),
    { rows: 1, problems: ["merged"] },
  ],
  [
    "a hidden sheet before the one that is seen",
    () => workbook([{ rows: [HEAD, ROW, ROW, ROW], state: "hidden" }, { rows: TABLE }]),
    { rows: 2 },
  ],
  [
    "hidden sheets alone",
    () => workbook([{ rows: TABLE, state: "veryHidden" }]),
    { refusal: "import_columns_unknown" },
  ],
  [
    "two sheets, and one without such headings",
    () => workbook([{ rows: [["How to"], ["x"]] }, { rows: TABLE }, { rows: TABLE }]),
    { rows: 4 },
  ],
  [
    "pieces of a text in several letters, and how it is pronounced",
    () =>
      workbook([
        HEAD,
        [
          "1",
          cell("inlineStr", "<is><r><t>Rat</t></r><r><t>ify</t></r><rPh><t>x</t></rPh></is>"),
          ...ROW.slice(2),
        ],
      ]),
    { rows: 1 },
  ],
  [
    "cells that do not say where they stand",
    () => worse((parts) => inSheet(/ r="[A-Z]*\d+"/gu, "")(parts)),
    { rows: 2, numbers: ["118.1", "118.10"] },
  ],
  [
    "elements with a prefix",
    () => worse((parts) => inSheet(/<(\/?)(?=\w)/gu, "<$1x:")(parts)),
    { rows: 2 },
  ],
  ["rows far apart", () => worse(inSheet(/<row r="3">/u, '<row r="900000">')), { rows: 2 }],
  [
    "10,000 columns",
    () => workbook([[...HEAD, ...Array.from({ length: 10_000 }, () => "x")], ROW]),
    { refusal: "import_columns_too_many" },
  ],
  ["headings twice", () => workbook([...TABLE, HEAD, ROW]), { rows: 3, problems: ["repeated"] }],
  ["no headings", () => workbook([ROW, SECOND]), { refusal: "import_columns_unknown" }],
  ["an empty sheet", () => workbook([{ rows: [] }]), { refusal: "import_columns_unknown" }],
  [
    "a shared text that is not there",
    () => workbook([HEAD, ["1", cell("s", "<v>99</v>"), "Peru", "Noted"]]),
    { problems: ["no_text"] },
  ],
  [
    "an archive that breaks off",
    async () => (await workbook(TABLE)).slice(0, -40),
    { refusal: "archive_damaged" },
  ],
  [
    "a sheet that breaks off",
    () => worse(inSheet(/<\/sheetData>.*$/u, "")),
    { refusal: "sheet_damaged" },
  ],
  ["a sheet that is no XML", () => worse(inSheet("<row", "<<row")), { refusal: "sheet_damaged" }],
  [
    "a sheet that is not there",
    () => worse((parts) => void parts.delete(SHEET)),
    { refusal: "sheet_damaged" },
  ],
  [
    "a document type",
    () => worse(inSheet(/^/u, '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>')),
    { refusal: "archive_unsafe" },
  ],
  [
    "a document type among the shared texts",
    () =>
      worse(
        (parts) =>
          void parts.set(
            "xl/sharedStrings.xml",
            '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>',
          ),
      ),
    { refusal: "archive_unsafe" },
  ],
  [
    "an entity that nobody has named",
    () => worse(inSheet("Ratify", "&passwd;")),
    { refusal: "sheet_damaged" },
  ],
  [
    "a name that leads out of the archive",
    () => zipSync({ "xl/workbook.xml": bytes("<workbook/>"), "../../evil": bytes("x") }),
    { refusal: "archive_unsafe" },
  ],
  [
    "more parts than any such file has",
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 2_001 }, (_, part) => [`xl/${part}`, bytes("")])),
      ),
    { refusal: "archive_too_large" },
  ],
  ["another archive", () => zipSync({ "a.txt": bytes("x") }), { refusal: "import_format_unknown" }],
  ["UPR Info's older format", () => oldWorkbook(OLD_ROWS), { rows: 2 }],
  ["the same with a hidden sheet", () => oldWorkbook(OLD_ROWS, { hidden: OLD_ROWS }), { rows: 2 }],
  ["the same, of an older Excel", () => oldWorkbook(OLD_ROWS, { bookType: "biff5" }), { rows: 2 }],
  [
    "the same, broken off",
    () => oldWorkbook(OLD_ROWS).slice(0, 3_000),
    { refusal: "sheet_damaged" },
  ],
  [
    "the same, broken off behind its directory",
    () => oldWorkbook(LONG_OLD_ROWS).slice(0, 60_000),
    { refusal: "sheet_damaged" },
  ],
  [
    "the same, with other bytes in its middle",
    () => oldWorkbook(OLD_ROWS).map((byte, at) => (at > 520 && at < 900 ? 0xff : byte)),
    { refusal: "sheet_damaged" },
  ],
  ["a file of an older Word", () => oldOffice("WordDocument"), { refusal: "list_is_doc" }],
  ["an old workbook with a password", lockedOldWorkbook, { refusal: "import_locked" }],
  ["a file with a password", () => oldOffice("EncryptedPackage"), { refusal: "import_locked" }],
];

describe("a workbook that is not as it should be", () => {
  it.each(CASES)("%s", async (_, file, expected) => {
    const { refusal, rows, rejected, count } = await readAll(await file());
    expect({
      refusal,
      rows: rows.length,
      problems: rejected.map(({ problem }) => problem.code),
      doubts: rows.flatMap(({ doubts }) => doubts.map(({ code }) => code)),
      unaccounted: count - rows.length - rejected.length,
      ...(expected.numbers && { numbers: rows.map(({ number }) => number) }),
    }).toEqual({
      ...{ refusal: null, rows: 0, problems: [], doubts: [], unaccounted: 0 },
      ...expected,
    });
  });
});
