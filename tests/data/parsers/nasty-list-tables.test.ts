import fc from "fast-check";
import type { ReadRow } from "@/db/domain/import-row";
import { describe, expect, it } from "vitest";
import {
  cell,
  list,
  listed,
  paragraph,
  readFile,
  row,
  run,
  wide,
} from "@/tests/support/nasty-lists";
import {
  LIST_HEADER,
  MATRIX_HEADER,
  acrossRow,
  listFile,
  wordBody,
  wordCell,
  wordRow,
  wordTable,
} from "@/tests/support/ohchr-list";
import { readList } from "@/tests/support/read-list";

/** What stands in the body of a document, and what is read of it, row by row. */
const BODIES: [string, string, string[]][] = [
  [
    "headings that stand twice and in the middle",
    wordTable(LIST_HEADER, LIST_HEADER, listed("1.1"), LIST_HEADER, listed("1.2")),
    ["table 1, row 3: 1.1 Do it (Chile) (Noted)", "table 1, row 5: 1.2 Do it (Chile) (Noted)"],
  ],
  [
    "no headings",
    wordTable(acrossRow("Courts"), listed("1.1"), listed("1.2", "Supported")),
    [
      "table 1, row 2: 1.1 Do it (Chile) (Noted) [columns: recommendation | position | themes | level]",
      "table 1, row 3: 1.2 Do it (Chile) (Supported)",
    ],
  ],
  [
    "no headings over the States of a matrix",
    wordTable(wordRow("1.1 Do it", "Chile", "Noted", "2.1. Courts")),
    ["table 1, row 1: 1.1 Do it (Noted) [columns: recommendation | states | position | themes]"],
  ],
  [
    "a second table that goes on without headings",
    list(acrossRow("Theme: Courts"), listed("1.1")) + wordTable(listed("1.2", "Whatever")),
    [
      "table 1, row 3: 1.1 Do it (Chile) (Noted)",
      "table 2, row 1: 1.2 Do it (Chile) (Whatever) [columns: recommendation | position | themes | level] [position_unknown: Whatever]",
    ],
  ],
  [
    "headings in another order",
    wordTable(
      wordRow("Recommendation", "Full list of themes", "Position"),
      wordRow("1.1 Do it (Chile)", "- Courts", "Noted"),
    ),
    ["table 1, row 2: 1.1 Do it (Chile) (Noted)"],
  ],
  [
    "numbers in a column of their own",
    wordTable(
      wordRow("No.", "Recommendation", "Position"),
      wordRow("118.10.", "Do it (Chile)", "Noted"),
      wordRow("x", "Do that (Chile)", "Noted"),
    ),
    ["table 1, row 2: 118.10 Do it (Chile) (Noted)", "table 1, row 3: x Do that (Chile) (Noted)"],
  ],
  [
    "a legend beside the list",
    wordTable(wordRow("Supported", "142"), wordRow("", "")) + list(listed("1.1")),
    [
      "table 1, row 1: not_a_recommendation: Supported 142",
      "table 2, row 2: 1.1 Do it (Chile) (Noted)",
    ],
  ],
  [
    "a list within a table that lays it out",
    wordTable(wordRow(cell(paragraph(run("Annex")), list(listed("1.1"))))),
    ["table 1, row 2: 1.1 Do it (Chile) (Noted)"],
  ],
  [
    "cells over several rows",
    list(
      wordRow("1.1 A (Chile)", wordCell("Noted", '<w:vMerge w:val="restart"/>'), "", ""),
      wordRow("1.2 B (Chile)", wordCell("", "<w:vMerge/>"), "", ""),
      wordRow(wordCell("1.3 C (Chile)", '<w:vMerge w:val="restart"/>'), "Noted", "", ""),
      wordRow(wordCell("", "<w:vMerge/>"), "Supported", "", ""),
    ),
    [
      "table 1, row 2: 1.1 A (Chile) (Noted)",
      "table 1, row 3: 1.2 B (Chile) (Noted) [merged: Noted]",
      "table 1, row 4: 1.3 C (Chile) (Noted)",
      "table 1, row 5: merged: Supported",
    ],
  ],
  [
    "cells over several columns, and rows with too few and too many",
    list(
      wordRow(wide("1.1 A (Chile)", 2), "- Courts", ""),
      wordRow("1.2 B (Chile)", "Noted", wide("- Courts", 2)),
      wordRow("1.3 C (Chile)", "Noted"),
      wordRow("1.4 D (Chile)", "Noted", "", "", "more"),
      wordRow("Signed", "by me"),
      acrossRow("1.5 E (Chile)"),
    ),
    [
      "table 1, row 2: cells: 1.1 A (Chile) - Courts",
      "table 1, row 3: 1.2 B (Chile) (Noted) [cells: 1.2 B (Chile) Noted - Courts]",
      "table 1, row 4: 1.3 C (Chile) (Noted) [cells: 1.3 C (Chile) Noted]",
      "table 1, row 5: 1.4 D (Chile) (Noted) [cells: 1.4 D (Chile) Noted more]",
      "table 1, row 6: cells: Signed by me",
      "table 1, row 7: cells: 1.5 E (Chile)",
    ],
  ],
  [
    "rows that begin further right, and widths that are none",
    list(
      row('<w:gridBefore w:val="1"/>', "Noted", "- Courts", ""),
      wordRow(wordCell("1.1 A (Chile)", '<w:gridSpan w:val="-4"/>'), "Noted", "", ""),
      wordRow(wordCell("1.2 B (Chile)", '<w:gridSpan w:val="many"/>'), "Noted", "", ""),
      wordRow(wordCell("1.3 C (Chile)", '<w:gridSpan w:val="99999999999"/>'), "Noted", "", ""),
    ),
    [
      "table 1, row 2: cells: Noted - Courts",
      "table 1, row 3: 1.1 A (Chile) (Noted)",
      "table 1, row 4: 1.2 B (Chile) (Noted)",
      "table 1, row 5: 1.3 C (Chile) (Noted)",
    ],
  ],
  [
    "rows that are no recommendations",
    list(
      wordRow("", "", "", ""),
      wordRow("1.1", "Noted", "", ""),
      wordRow("Source of position: A/HRC/1/1", "Noted", "", ""),
      wordRow("Total", "", "", ""),
      wordRow("121. The recommendations formulated during the dialogue", "x", "", ""),
      wordRow("Theme: Courts", "", "", ""),
      wordRow("Do it (Chile)", "Voluntary Pledge", "", ""),
    ),
    [
      "table 1, row 3: no_text: 1.1 Noted",
      "table 1, row 4: no_text: Source of position: A/HRC/1/1 Noted",
      "table 1, row 5: not_a_recommendation: Total",
      "table 1, row 6: not_a_recommendation: 121. The recommendations formulated during the dialogue x",
      "table 1, row 8: null Do it (Chile) (Voluntary Pledge) [number_unreadable: Do it (Chile)] [position_unknown: Voluntary Pledge]",
    ],
  ],
  [
    "headings and nothing else",
    wordTable(MATRIX_HEADER, acrossRow("Right or area: 2.1. Courts")),
    [],
  ],
];

const placeOf = (row: ReadRow) => (row.kind === "aside" ? "aside" : row.place);

describe("a table of recommendations", () => {
  it.each(BODIES)("with %s is read with every row accounted for", async (_, body, expected) => {
    expect(await readFile(await listFile(wordBody(body)))).toEqual(expected);
  });

  it("of any widths and merges has every row accounted for, with its text", async () => {
    const anyCell = fc.record({
      text: fc.constantFrom("", "1.1 Do it (Chile)", "Noted", "Do that", "Theme of a sort", "2.1"),
      span: fc.constantFrom("", '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="0"/>'),
      merge: fc.constantFrom("", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'),
    });
    const anyRow = fc.array(anyCell, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 8 }), async (rows) => {
        const written = rows.map((cells) =>
          wordRow(...cells.map(({ text, span, merge }) => wordCell(text, span + merge))),
        );
        const read = await readList(await listFile(wordBody(list(...written))));
        const places = typeof read === "string" ? [read] : read.map(placeOf);
        const withText = rows.flatMap((cells, index) =>
          cells.some(({ text }) => text !== "") ? [`table 1, row ${index + 2}`] : [],
        );
        expect(places).toEqual(withText);
      }),
    );
  });
});
