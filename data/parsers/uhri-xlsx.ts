import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { bulletsOf } from "./decoded-text";
import type { RowCells } from "./row-cells";
import { dayOf } from "./row-day";
import { uhriReview, uhriRow } from "./uhri-record";

/**
 * A row of the Excel export of the Universal Human Rights Index. Coded cells hold lines that begin with
 * "- ". Cells are only asked for where the row is one of those that were.
 */
export function readUhriRow(cells: RowCells, settings: ImportSettings): ReadRow {
  const review = uhriReview(
    {
      countries: bulletsOf(cells.text("state")),
      bodies: bulletsOf(cells.text("mechanism")),
      session: bulletsOf(cells.text("session")).join(" "),
      cycle: bulletsOf(cells.text("cycle")).join(" "),
    },
    settings,
  );
  if (!review) return { kind: "aside" };
  const list = (meaning: Parameters<RowCells["text"]>[0]) => bulletsOf(cells.text(meaning));
  return uhriRow(
    {
      place: cells.place,
      text: cells.text("text"),
      states: list("recommending_states"),
      positions: list("position"),
      themes: list("themes"),
      groups: list("groups"),
      sdgs: list("sdgs"),
      symbol: list("symbol").join(" "),
      date: dayOf(cells.cell("date")),
      kind: list("kind").join(" "),
      annotationId: cells.text("source_id"),
      doubts: cells.doubts,
    },
    review,
    settings,
  );
}
