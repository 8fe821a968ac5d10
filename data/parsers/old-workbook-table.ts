import { on } from "node:events";
import { stat } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { DomainError } from "@/db/domain/errors";
import { type MergedArea, MergedCells, type WorkbookRow } from "./merged-cells";
import {
  dayOfSerial,
  EMPTY_CELL,
  type TableCell,
  type TableRow,
  type TableSheet,
} from "./table-row";

/** Such a file is read whole (bytes). UPR Info's export of four sessions has 3.7 MB. */
const LARGEST = 40 * 1024 * 1024;
/** Megabytes of the thread that reads it, and how long it may take (milliseconds). */
const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 12 };
const LONGEST = 60_000;

type Cell = [text: string, number: number | null, isFormula: boolean] | null;

interface SheetMessage {
  kind: "sheet";
  name: string;
  from1904: boolean;
  isAlone: boolean;
  merged: MergedArea[];
}

type Message =
  | SheetMessage
  | { kind: "rows"; from: number; rows: Cell[][] }
  | { kind: "end" | "locked" };

/**
 * What the thread tells, until it has told all. Throws `sheet_damaged` where it ends before,
 * `import_locked` where it needs a password.
 */
async function* told(path: string, most?: number): AsyncGenerator<Message> {
  const worker = new Worker(new URL("./old-workbook-thread.mjs", import.meta.url), {
    ...{ workerData: { path, most }, resourceLimits: MEMORY },
    // What it has to say of a file's damage is no news for whoever runs this.
    ...{ stderr: true, stdout: true },
  });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LONGEST);
  worker.once("exit", () => stop.abort());
  try {
    for await (const [message] of on(worker, "message", { signal: stop.signal })) {
      const { kind } = message as Message;
      if (kind === "end") return;
      if (kind === "locked") throw new DomainError("import_locked");
      yield message as Message;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // It could not be read, or not with the memory and time that there are for it.
    throw new DomainError("sheet_damaged");
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

const cellOf = (cell: Cell | undefined, from1904: boolean): TableCell => {
  if (!cell) return EMPTY_CELL;
  const [text, number, isFormula] = cell;
  const day = number === null ? null : dayOfSerial(number, from1904);
  return { text: text.replace(/\r\n?/gu, "\n"), number, day, isFormula };
};

const isEmpty = (cells: readonly Cell[]) =>
  cells.every((cell) => cell === null || (cell[0] === "" && !cell[2]));

/**
 * The sheets of a workbook of Excel 97–2003 (.xls, BIFF8) that are not hidden. `most`: rows of each that
 * are asked for; all where it is not given. Throws `import_too_large`, `import_locked`,
 * `sheet_damaged`.
 */
export async function* oldWorkbookSheets(path: string, most?: number): AsyncGenerator<TableSheet> {
  if ((await stat(path)).size > LARGEST) throw new DomainError("import_too_large");
  const messages = told(path, most);
  let next = await messages.next();
  async function* rowsOf({
    name,
    from1904,
    isAlone,
    merged,
  }: SheetMessage): AsyncGenerator<TableRow> {
    const read = (cell: Cell | undefined) => cellOf(cell, from1904);
    const cells = new MergedCells<Cell>(merged, read, isAlone ? "" : `sheet ${name}, `);
    for (next = await messages.next(); !next.done; next = await messages.next()) {
      const message: Message = next.value;
      if (message.kind !== "rows") return;
      for (const [index, row] of message.rows.entries()) {
        const found: WorkbookRow<Cell> = {
          number: message.from + index + 1,
          cells: row.map((cell) => cell ?? undefined),
        };
        if (!isEmpty(row)) yield cells.row(found);
      }
    }
  }
  try {
    while (!next.done) {
      const message: Message = next.value;
      if (message.kind === "sheet") yield { isRagged: false, rows: rowsOf(message) };
      // Unless its rows were asked for, and the next sheet found behind them.
      if (!next.done && next.value === message) next = await messages.next();
    }
  } finally {
    await messages.return(undefined);
  }
}
