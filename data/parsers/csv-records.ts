import { type Options, parse } from "csv-parse/sync";
import { DomainError } from "@/db/domain/errors";

/** A line of a file, without its end. */
export interface Line {
  text: string;
  /** From 1. */
  number: number;
}

export interface CsvRecord {
  cells: string[];
  /** Of its first line, from 1. */
  line: number;
  /** As the file has it, where its quotation marks are not as CSV has them; otherwise null. */
  unclear: string | null;
}

/** A line that is longer than this is no row of a table (letters). */
const LONGEST_LINE = 1024 * 1024;
/** A field in quotation marks goes over no more lines, and no more letters, than this. */
const MOST_LINES = 200;
const MOST_LETTERS = 200_000;
/** Records that are read at once. */
const TOGETHER = 64;

/** The lines of a text, whichever way they end: several ways occur in one file. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let [carried, number] = ["", 0];
  for await (const piece of pieces) {
    const lines = (carried + piece).split(/\r\n|\n|\r(?!$)/u);
    // A \r at the end may be half of \r\n.
    carried = lines.pop() ?? "";
    if (carried.length > LONGEST_LINE) throw new DomainError("import_too_large");
    for (const text of lines) {
      number += 1;
      yield { text, number };
    }
  }
  const rest = carried.replace(/\r$/u, "");
  if (rest !== "") yield { text: rest, number: number + 1 };
}

/** Lines that can be looked at before they are taken. */
class Lookahead {
  #lines: Line[] = [];

  constructor(readonly source: AsyncIterator<Line>) {}

  async at(index: number): Promise<Line | null> {
    while (this.#lines.length <= index) {
      const { value, done } = await this.source.next();
      if (done) return null;
      this.#lines.push(value as Line);
    }
    return this.#lines[index] ?? null;
  }

  take(count: number): Line[] {
    return this.#lines.splice(0, count);
  }
}

const hasOpenQuote = (text: string) => {
  let isOpen = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
};

/** How many lines the record at the front takes; 1 where its quotation mark is not closed within reason. */
async function lengthOfNext(lines: Lookahead): Promise<number> {
  let [isOpen, letters] = [false, 0];
  for (let count = 0; count < MOST_LINES && letters < MOST_LETTERS; count += 1) {
    const line = await lines.at(count);
    if (!line) return 1;
    letters += line.text.length;
    if (hasOpenQuote(line.text)) isOpen = !isOpen;
    if (!isOpen) return count + 1;
  }
  return 1;
}

const records = (text: string, delimiter: string, more: Options = {}): string[][] | null => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: "\n",
      ...more,
    });
  } catch {
    // Its quotation marks are not as CSV has them.
    return null;
  }
};

/** A line whose quotation marks are not as CSV has them, as well as it can be read. */
function unclearRecord({ text, number }: Line, delimiter: string): CsvRecord {
  const [cells] =
    records(text, delimiter, { relax_quotes: true }) ??
    records(text, delimiter, { quote: false }) ??
    [];
  return { cells: cells ?? [text], line: number, unclear: text };
}

/** Records of one line each. */
function singleRecords(lines: readonly Line[], delimiter: string): CsvRecord[] {
  const all = records(lines.map(({ text }) => text).join("\n"), delimiter);
  if (all?.length === lines.length) {
    return lines.map(({ number }, index) => ({
      cells: all[index] ?? [],
      line: number,
      unclear: null,
    }));
  }
  return lines.map((line) => {
    const [cells] = records(line.text, delimiter) ?? [];
    return cells ? { cells, line: line.number, unclear: null } : unclearRecord(line, delimiter);
  });
}

/**
 * The records of a CSV file (RFC 4180), one after the other. A quotation mark that is never closed, or
 * closed in the wrong place, spoils its own line and no other; empty lines are left out.
 */
export async function* csvRecords(
  lines: AsyncIterable<Line>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  try {
    yield* recordsOf(new Lookahead(source), delimiter);
  } finally {
    await source.return?.();
  }
}

async function* recordsOf(ahead: Lookahead, delimiter: string): AsyncGenerator<CsvRecord> {
  let [single, letters]: [Line[], number] = [[], 0];
  while (await ahead.at(0)) {
    const count = await lengthOfNext(ahead);
    const isOver = count > 1 || single.length === TOGETHER || letters > LONGEST_LINE;
    if (isOver) yield* singleRecords(single, delimiter);
    if (isOver) [single, letters] = [[], 0];
    if (count === 1) {
      const lines = ahead.take(1).filter(({ text }) => text.trim() !== "");
      single.push(...lines);
      letters += lines[0]?.text.length ?? 0;
      continue;
    }
    yield await severalLines(ahead, count, delimiter);
  }
  yield* singleRecords(single, delimiter);
}

/** A record over several lines; only its first line, where they are none together. */
async function severalLines(
  ahead: Lookahead,
  count: number,
  delimiter: string,
): Promise<CsvRecord> {
  const lines: Line[] = [];
  for (let index = 0; index < count; index += 1) {
    const line = await ahead.at(index);
    if (line) lines.push(line);
  }
  const all = records(lines.map(({ text }) => text).join("\n"), delimiter);
  const [first] = lines;
  if (all?.length === 1 && first) {
    ahead.take(count);
    return { cells: all[0] ?? [], line: first.number, unclear: null };
  }
  const [alone = { text: "", number: 0 }] = ahead.take(1);
  return unclearRecord(alone, delimiter);
}
