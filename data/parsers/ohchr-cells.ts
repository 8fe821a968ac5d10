import type { ListColumn, ListColumns } from "./ohchr-columns";
import type { TableCell, TableRow } from "./ohchr-table";
import { type Marks, marksIn } from "./word-marks";

/** The cells of a row by what their columns hold. */
export interface PlacedCells {
  cells: Partial<Record<ListColumn, TableCell>>;
  /** The lines of a column that have text; of a cell that goes on from above, those of that. */
  lines: (column: ListColumn) => string[];
  /** Whether the row has other cells than its table has columns. */
  misfit: boolean;
  /** What was taken from cells that go on from above. */
  taken: string[];
  /** What stands in the cells besides the text that people read; the State's own words left out. */
  marks: Marks;
}

/** Puts the cells of a row to the columns: one by one where there are as many, else by where they begin. */
export function cellsByColumn({ cells }: TableRow, columns: ListColumns): PlacedCells {
  const isEven = cells.length === columns.length;
  const placed: Partial<Record<ListColumn, TableCell>> = {};
  for (const [index, cell] of cells.entries()) {
    const column = columns[isEven ? index : cell.column];
    if (column && !placed[column]) placed[column] = cell;
  }
  const linesOf = ({ merged, above, lines }: TableCell) =>
    merged === "continues" && lines.every((line) => line.trim() === "") ? above : lines;
  const taken = cells.filter(({ merged }) => merged === "continues").flatMap(({ above }) => above);
  const read = cells.filter((cell) => cell !== placed.level).map(({ element }) => element);
  return {
    cells: placed,
    lines: (column) =>
      (placed[column] ? linesOf(placed[column]) : []).filter((line) => line.trim() !== ""),
    misfit: !isEven || cells.some(({ span }) => span !== 1),
    taken,
    marks: marksIn(read),
  };
}
