import {
  type ImportFormat,
  type ImportSettings,
  type ReadRow,
  type RowProblem,
  type SourceRow,
} from "@/db/domain/import-row";
import {
  hasRowsByState,
  placeOf,
  type StatedDocument,
  type StatedReview,
} from "@/db/domain/import-source";
import type { ImportedFile } from "@/db/domain/import-summary";
import { countRow, emptyTally, termsOf } from "@/db/domain/import-tally";
import { keptLine, keptText, NOT_KEPT } from "@/db/domain/kept-text";
import { clearStaging, note, type Staging } from "./staging";

/** A file with the rows that its parser yields. */
export interface FileToStage extends ImportedFile {
  rows: AsyncIterable<ReadRow>;
}

export interface Reading {
  settings: ImportSettings;
  /** Stops the reading where it is aborted: then it throws the signal's reason. */
  signal?: AbortSignal;
  /** Told every few hundred rows: which file (from 0), how many rows of all. */
  onProgress?: (file: number, rows: number) => void;
}

/** Rows that are held at once. */
const AT_ONCE = 500;
const LONGEST_EXCERPT = 160;

const excerpt = (text: string) =>
  text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;

interface StagedRow {
  review: StatedReview;
  document: StatedDocument;
  content: string;
}

/** A row's texts of several lines; whatever else it says is a text of one. */
const textsOf = ({ text, originalText, parts, doubts }: SourceRow) => ({
  text: keptText(text),
  originalText: originalText === null ? null : keptText(originalText),
  parts: parts.map(keptText),
  doubts: doubts.map((doubt) => ({ ...doubt, text: keptText(doubt.text) })),
});

/** What its JSON says only where there may be something that is not kept. */
const DOUBTFUL = /\\[ubfnrt]|[\u007F-\u009F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFFFE\uFFFF]/u;

/** The row as it can be kept, so that what is read again is the same again. */
function keepable(row: SourceRow): SourceRow {
  if (!DOUBTFUL.test(JSON.stringify(row))) return row;
  const lines = JSON.stringify(row, (_, value: unknown) =>
    typeof value === "string" ? keptLine(value) : value,
  );
  const kept = { ...(JSON.parse(lines) as SourceRow), ...textsOf(row) };
  const marks = (said: SourceRow) => JSON.stringify(said).split(NOT_KEPT).length;
  if (marks(kept) === marks(row)) return kept;
  return { ...kept, doubts: [...kept.doubts, { code: "encoding", text: excerpt(kept.text) }] };
}

/** A row's place among reviews and documents; a rejected row where it has none. */
function staged(read: ReadRow, settings: ImportSettings, format: ImportFormat) {
  if (read.kind !== "row") return { counted: read, toStage: null };
  const row = keepable(read);
  const placed = placeOf(row, settings, format);
  if (placed.kind === "placed") {
    const { review, document } = placed;
    // What is only counted is not kept.
    const toStage: StagedRow = {
      review,
      document,
      content: JSON.stringify({ ...row, doubts: [] }),
    };
    return { counted: row, toStage };
  }
  const says = [row.review.state, row.number, row.text].filter(Boolean).join(", ");
  const problem: RowProblem = { code: placed.code, text: excerpt(says) };
  return { counted: { kind: "rejected" as const, place: row.place, problem }, toStage: null };
}

function writerOf(staging: Staging, format: ImportFormat) {
  const review = staging.prepare("insert or ignore into read_review (id, content) values (?, ?)");
  const document = staging.prepare(
    "insert or ignore into read_document (id, review_id, has_rows_by_state, content) values (?, ?, ?, ?)",
  );
  const row = staging.prepare(
    "insert into read_row (review_id, document_id, content) values (?, ?, ?)",
  );
  const known = new Set<string>();
  return staging.transaction((rows: StagedRow[]) => {
    for (const one of rows) {
      if (!known.has(one.document.id)) {
        review.run(one.review.id, JSON.stringify(one.review));
        const byState = hasRowsByState(format) ? 1 : 0;
        document.run(one.document.id, one.review.id, byState, JSON.stringify(one.document));
        known.add(one.document.id);
      }
      row.run(one.review.id, one.document.id, one.content);
    }
  });
}

/** Reads all files into the staging, which is emptied before. Throws what a parser throws. */
export async function stageRows(
  staging: Staging,
  files: readonly FileToStage[],
  { settings, signal, onProgress }: Reading,
): Promise<void> {
  clearStaging(staging);
  const tally = emptyTally();
  for (const [index, { format, rows }] of files.entries()) {
    const write = writerOf(staging, format);
    let waiting: StagedRow[] = [];
    for await (const row of rows) {
      const { counted, toStage } = staged(row, settings, format);
      countRow(tally, counted, index);
      if (toStage) waiting.push(toStage);
      if (waiting.length >= AT_ONCE) {
        write(waiting);
        waiting = [];
      }
      if (tally.rows % AT_ONCE === 0) {
        signal?.throwIfAborted();
        onProgress?.(index, tally.rows);
      }
    }
    write(waiting);
    signal?.throwIfAborted();
    onProgress?.(index, tally.rows);
  }
  const { rows, rejected, aside, positions, listed } = tally;
  const told = files.map(({ rows: _, ...file }) => file);
  note(staging, "read", {
    files: told,
    rows,
    rejected,
    aside,
    positions,
    listed,
    ...termsOf(tally),
  });
}
