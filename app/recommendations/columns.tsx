import { columnVisibilityFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { Marked } from "@/app/_ui/marked";
import { StatusBadge, type StatusWords } from "@/app/_ui/status-badge";
import type { Divergence } from "@/db/domain/divergence";
import type { Position } from "@/db/domain/position";
import { type Track, TRACKS } from "@/db/domain/track";
import { keyOf } from "@/db/domain/track-status";
import type { CodedStatus } from "@/db/queries/coded-statuses";
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
  parts: (count: number) => string;
  whole: string;
  newest: (asOf: string | null) => string;
  coded: (status: CodedStatus) => string;
  position: (position: Position | null) => string;
}

const column = createColumnHelper<typeof features, ExplorerRow>();

/** What a track says of each part, and of the whole alone, where it speaks of parts. */
function ByPart(props: { row: ExplorerRow; track: Track; words: CellWords }) {
  const { row, track, words } = props;
  const { parts, ofWhole } = row;
  if (parts.every(({ standing }) => standing[track] === null)) return null;
  const said = parts.map(({ letter, standing }) => ({
    of: `(${letter})`,
    status: standing[track],
  }));
  const whole = { of: `${words.whole}:`, status: ofWhole[track] };
  return [...(whole.status === null ? [] : [whole]), ...said].map(({ of, status }) => (
    <small key={of}>
      {of} <StatusBadge status={keyOf(status)} words={words.status[track]} />
    </small>
  ));
}

/** The columns of the explorer; ids are those of the address. */
export const columnsWith = (words: CellWords) =>
  column.columns([
    column.accessor("ref", {
      id: "recommendation",
      cell: ({ row: { original } }) => (
        <>
          <a href={`/recommendations/${original.ref}`}>{original.number ?? original.ref}</a>
          <p>{original.marked ? <Marked segments={original.marked} /> : original.text}</p>
          {original.parts.length > 0 && <small>{words.parts(original.parts.length)}</small>}
        </>
      ),
    }),
    column.accessor("position", { cell: (cell) => words.position(cell.getValue()) }),
    ...TRACKS.map((track) =>
      column.accessor((row) => keyOf(row.standing[track]), {
        id: track,
        cell: ({ getValue, row }) => (
          <>
            <StatusBadge status={getValue()} words={words.status[track]} />
            <ByPart {...{ row: row.original, track, words }} />
            {row.original.coded
              .filter((status) => status.track === track)
              .map((status) => (
                <small key={status.document.id}>{words.coded(status)}</small>
              ))}
          </>
        ),
      }),
    ),
    column.accessor("divergence", { cell: (cell) => words.divergence(cell.getValue()) }),
    column.accessor("evidence", { cell: (cell) => words.passages(cell.getValue()) }),
    column.accessor("newestAsOf", { id: "newest", cell: (cell) => words.newest(cell.getValue()) }),
    column.accessor("sdg", { cell: (cell) => cell.getValue().join(", ") }),
    column.accessor("group", { cell: (cell) => cell.getValue().join("; ") }),
    column.accessor("states", { id: "state", cell: (cell) => cell.getValue().join("; ") }),
  ]);
