import type { TableCell, TableRow } from "./table-row";

/** Cells that are merged: rows from 1, columns from 0. */
export interface MergedArea {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A row as a workbook has it: from 1, with its cells by column from 0. */
export interface WorkbookRow<Cell> {
  number: number;
  cells: readonly (Cell | undefined)[];
}

/**
 * Makes table rows of a workbook's, from the top down. A cell that is merged with one above has what
 * stands there, and says that it is merged.
 */
export class MergedCells<Cell> {
  readonly #waiting: MergedArea[];
  #open: MergedArea[] = [];
  readonly #above = new Map<MergedArea, Cell | undefined>();

  constructor(
    areas: readonly MergedArea[],
    readonly read: (cell: Cell | undefined) => TableCell,
    /** Before the number of each row, in its place: "sheet Cycle 3, ". */
    readonly place: string,
  ) {
    this.#waiting = areas.toSorted((one, other) => other.top - one.top);
  }

  #at(row: number): MergedArea[] {
    while ((this.#waiting.at(-1)?.top ?? Infinity) <= row) {
      this.#open.push(this.#waiting.pop() as MergedArea);
    }
    this.#open = this.#open.filter(({ bottom }) => bottom >= row);
    return this.#open;
  }

  row({ number, cells }: WorkbookRow<Cell>): TableRow {
    const areas = this.#at(number);
    const areaOf = (column: number) =>
      areas.find(({ left, right }) => left <= column && column <= right);
    for (const area of areas) if (area.top === number) this.#above.set(area, cells[area.left]);
    return {
      place: `${this.place}row ${number}`,
      width: cells.length,
      count: cells.length,
      unclear: null,
      cell: (column) => {
        const area = cells[column] === undefined ? areaOf(column) : undefined;
        const isBelow = area !== undefined && area.left === column && area.top < number;
        return this.read(isBelow ? this.#above.get(area) : cells[column]);
      },
      merged(column) {
        const area = areaOf(column);
        if (!area) return null;
        if (area.left < area.right) return "across";
        return area.top < number ? "down" : null;
      },
    };
  }
}
