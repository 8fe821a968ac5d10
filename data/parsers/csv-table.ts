import { DomainError } from "@/db/domain/errors";
import { NOT_KEPT } from "@/db/domain/kept-text";
import { recogniseColumns } from "@/db/domain/table-columns";
import { type CsvRecord, csvRecords, type Line, linesOf } from "./csv-records";
import {
  EMPTY_CELL,
  MOST_COLUMNS,
  type TableCell,
  type TableRow,
  type TableSheet,
} from "./table-row";
import { decodedFile, encodingOf, withoutMojibake } from "./text-encoding";
import { HEADINGS_WITHIN } from "./workbook-table";

const DELIMITERS = [",", ";", "\t", "|"];

/** Spreadsheets say at the top which delimiter they have used: "sep=;". */
const SAID = /^\uFEFF?"?sep=(.)"?$/iu;

async function firstRecords(lines: readonly Line[], delimiter: string): Promise<string[][]> {
  const found: string[][] = [];
  const source = (async function* () {
    yield* lines;
  })();
  for await (const { cells } of csvRecords(source, delimiter)) found.push(cells);
  return found;
}

/** The delimiter with which most headings are known, or else most cells are found. */
async function delimiterOf(lines: readonly Line[]): Promise<string> {
  let best = { delimiter: ",", known: 0, cells: 0 };
  for (const delimiter of DELIMITERS) {
    for (const cells of await firstRecords(lines, delimiter)) {
      const known = Object.keys(recogniseColumns(cells).mapping).length;
      const isBetter = known > best.known || (known === best.known && cells.length > best.cells);
      if (isBetter) best = { delimiter, known, cells: cells.length };
    }
  }
  return best.delimiter;
}

/** The first lines, and all of them again. */
async function peeked(lines: AsyncGenerator<Line>, count: number) {
  const first: Line[] = [];
  while (first.length < count) {
    const { value, done } = await lines.next();
    if (done) break;
    first.push(value);
  }
  async function* all() {
    try {
      yield* first;
      yield* lines;
    } finally {
      await lines.return(undefined);
    }
  }
  return { first, all };
}

/** An apostrophe that keeps a spreadsheet from taking a text for a formula; exports put it there. */
const GUARD = /^'(?='*[=+\-@\t＝＋－＠])/u;

const cellOf = (text: string | undefined): TableCell =>
  text === undefined || text === ""
    ? EMPTY_CELL
    : { ...EMPTY_CELL, text: text.replace(GUARD, ""), isFormula: text.startsWith("=") };

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** A word as it stands there and, where its letters are read as others, as it may have been meant. */
function doubtfulWord(word: string, isGuess: boolean): string[] {
  if (word.includes("\0")) return [word.replaceAll("\0", "\u2400")];
  if (word.includes("\uFFFD")) return [word];
  const meant = withoutMojibake(word);
  if (meant !== null) return [`${word} → ${meant}`];
  return isGuess && BEYOND_ASCII.test(word) ? [word] : [];
}

/** The words of a row whose letters are doubtful; null where none is. */
function doubtfulLetters(text: string, isGuess: boolean): string | null {
  if (!text.includes("\0") && !BEYOND_ASCII.test(text)) return null;
  const words = text.split(/[\t\n ]+/u).flatMap((word) => doubtfulWord(word, isGuess));
  return words.length > 0 ? [...new Set(words)].join(", ") : null;
}

function tableRow({ cells, line, unclear }: CsvRecord, isGuess: boolean): TableRow {
  const letters = unclear === null ? doubtfulLetters(cells.join(" "), isGuess) : null;
  const clean = cells.map((cell) => cell.replaceAll("\0", NOT_KEPT));
  return {
    place: `line ${line}`,
    width: clean.findLastIndex((cell) => cell.trim() !== "") + 1,
    count: clean.length,
    cell: (column) => cellOf(clean[column]?.replace(/\r\n?/gu, "\n")),
    merged: () => null,
    unclear:
      unclear === null
        ? letters === null
          ? null
          : { code: "encoding", text: letters }
        : { code: "cells", text: unclear },
  };
}

/**
 * A CSV file as a table: UTF-8, UTF-16, Windows-1252 or MacRoman; comma, semicolon, tab or bar; lines
 * that end in any way. Throws `import_columns_too_many`, `import_too_large`.
 */
export async function csvSheet(path: string): Promise<TableSheet> {
  const { encoding, isGuess } = await encodingOf(path);
  const lines = linesOf(decodedFile(path, encoding));
  const { first, all } = await peeked(lines, HEADINGS_WITHIN);
  const said = SAID.exec(first[0]?.text ?? "")?.[1];
  if (said !== undefined) first.shift();
  const delimiter = said ?? (await delimiterOf(first));
  async function* rows(): AsyncGenerator<TableRow> {
    for await (const record of csvRecords(all(), delimiter)) {
      const row = tableRow(record, isGuess);
      if (row.width > MOST_COLUMNS) throw new DomainError("import_columns_too_many");
      if (row.width > 0) yield row;
    }
  }
  return { isRagged: true, rows: rows() };
}
