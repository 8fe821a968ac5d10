import { columnVisibilityFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { StatusBadge, type StatusWords } from "@/app/_ui/status-badge";
import type { Divergence } from "@/db/domain/divergence";
import { keyOf } from "@/db/domain/track-status";
import type { ExplorerRow } from "@/db/queries/explorer-rows";

/**
 * The table runs on the server, so that its JavaScript is not sent: order, filter and columns come
 * from the address, and what is left for the table is to know its columns.
 */
export const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnVisibilityFeature,
});

/** The words that cells are made of, each in its final form. */
export interface CellWords {
  status: StatusWords;
  divergence: (divergence: Divergence) => string;
  passages: (count: number) => string;
  newest: (asOf: string | null) => string;
}

const column = createColumnHelper<typeof features, ExplorerRow>();

/** The columns of the explorer; ids are those of the address. */
export const columnsWith = (words: CellWords) =>
  column.columns([
    column.accessor("ref", {
      id: "recommendation",
      cell: ({ row: { original } }) => (
        <>
          <a href={`/recommendations/${original.ref}`}>{original.number ?? original.ref}</a>
          <p>{original.text}</p>
        </>
      ),
    }),
    column.accessor((row) => keyOf(row.standing.government), {
      id: "government",
      cell: (cell) => <StatusBadge status={cell.getValue()} words={words.status.government} />,
    }),
    column.accessor((row) => keyOf(row.standing.civil_society), {
      id: "civil_society",
      cell: (cell) => <StatusBadge status={cell.getValue()} words={words.status.civil_society} />,
    }),
    column.accessor("divergence", { cell: (cell) => words.divergence(cell.getValue()) }),
    column.accessor("evidence", { cell: (cell) => words.passages(cell.getValue()) }),
    column.accessor("newestAsOf", { id: "newest", cell: (cell) => words.newest(cell.getValue()) }),
    column.accessor("sdg", { cell: (cell) => cell.getValue().join(", ") }),
    column.accessor("group", { cell: (cell) => cell.getValue().join("; ") }),
  ]);
