import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { read, utils } from "@e965/xlsx";

/*
 * Reads a workbook of Excel 97–2003 in a thread of its own: such a file can only be read whole, and a
 * hostile one shall cost no more memory and time than its thread is given. Plain JavaScript, because a
 * thread is started with the file as it is.
 */

/** Rows that are handed over at once. */
const TOGETHER = 500;

/** @typedef {[text: string, number: number | null, isFormula: boolean] | null} Cell */

/** @param {object} message */
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const send = (message) => parentPort?.postMessage(message);

/**
 * @param {import("@e965/xlsx").CellObject | undefined} cell
 * @returns {Cell}
 */
function cellOf(cell) {
  if (!cell || (cell.v === undefined && !cell.f)) return null;
  const isFormula = Boolean(cell.f) || cell.t === "e";
  if (cell.t === "e") return ["", null, true];
  if (cell.t === "n") return [cell.w ?? String(cell.v), Number(cell.v), isFormula];
  return [String(cell.v ?? ""), null, isFormula];
}

/** @param {string} path @param {number | undefined} most Rows of each sheet. */
function tell(path, most) {
  const bytes = readFileSync(path);
  const book = read(bytes, { dense: true, cellHTML: false, cellText: true, sheetRows: most ?? 0 });
  const from1904 = Boolean(book.Workbook?.WBProps?.date1904);
  const shown = book.SheetNames.filter((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden);
  for (const name of shown) {
    const sheet = book.Sheets[name];
    const area = utils.decode_range(sheet?.["!ref"] ?? "A1:A1");
    const rows = /** @type {(import("@e965/xlsx").CellObject | undefined)[][]} */ (
      sheet?.["!data"] ?? []
    );
    send({
      ...{ kind: "sheet", name, from1904, isAlone: shown.length === 1 },
      merged: (sheet?.["!merges"] ?? []).map(({ s, e }) => ({
        ...{ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c },
      })),
    });
    for (let from = area.s.r; from <= area.e.r; from += TOGETHER) {
      const some = rows.slice(from, Math.min(from + TOGETHER, area.e.r + 1));
      send({
        kind: "rows",
        from,
        rows: some.map((row) => (row ?? []).map(cellOf)),
      });
    }
  }
  send({ kind: "end" });
}

try {
  tell(workerData.path, workerData.most);
} catch (error) {
  // The reader says it in a sentence.
  if (!/password|encrypt/iu.test(String(error))) throw error;
  send({ kind: "locked" });
}
