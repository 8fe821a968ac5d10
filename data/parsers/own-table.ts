import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { splitStates } from "@/db/domain/recommending-states";
import { recommendationRow } from "./recommendation-row";
import { problem, type RowCells } from "./row-cells";
import { dayOf } from "./row-day";
import { isAside, reviewOf } from "./row-review";
import { sdgTags, tagsOf } from "./row-tags";

/** What files of the plain table call their version of a vocabulary: they come from whoever filled them in. */
const OWN = "own table";

/** Names hold commas ("Prohibition of slavery, trafficking"): semicolons, bars and line ends stand between. */
const termsOf = (text: string) =>
  text.split(/[;|\n]/u).map((term) => term.replace(/^\s*-\s+/u, "").trim());

/** Figures may have commas between them: "5, 16.2". */
const sdgTermsOf = (text: string) =>
  termsOf(text)
    .flatMap((term) => (/^[\d.,\s]+$/u.test(term) ? term.split(",") : [term]))
    .map((term) => term.trim())
    .filter((term) => term !== "");

/**
 * The number of a row. A spreadsheet takes "118.10" for the number 118.1 where its cells are not texts:
 * the second 118.1 of a file shows it.
 */
function numberOf(cells: RowCells, numbers: Set<string>): string | null {
  const cell = cells.cell("number");
  if (!cell) return null;
  const number = cell.text.trim();
  if (cell.number !== null && !Number.isInteger(cell.number)) {
    if (numbers.has(number)) cells.doubt("number_unreadable", number);
    numbers.add(number);
  }
  return number;
}

/**
 * A row of the plain table that can be downloaded here as a template: one row a recommendation. What the
 * table does not say, the person who imports does. `numbers`: of the rows before it, kept by this function.
 */
export function readOwnRow(
  cells: RowCells,
  settings: ImportSettings,
  numbers: Set<string>,
): ReadRow {
  const { review, doubts } = reviewOf(
    {
      state: cells.text("state"),
      mechanism: cells.text("mechanism") || "UPR",
      session: cells.text("session"),
      cycle: cells.text("cycle"),
    },
    settings,
  );
  if (isAside(review, settings)) return { kind: "aside" };
  const number = numberOf(cells, numbers);
  const states = cells.text("recommending_states");
  const said = cells.cell("date");
  const date = dayOf(said);
  const sdgs = sdgTags(sdgTermsOf(cells.text("sdgs")));
  return recommendationRow(
    {
      ...{ place: cells.place, review, number, date, hasParts: true, originalText: null },
      text: cells.text("text"),
      states: states === "" ? null : splitStates(states),
      position: cells.text("position"),
      positionSource: cells.text("position_source"),
      symbol: cells.text("symbol"),
      paragraph: cells.text("paragraph"),
      headings: [cells.text("heading")].filter((heading) => heading !== ""),
      tags: [
        ...tagsOf("ohchr_theme", OWN, termsOf(cells.text("themes"))),
        ...tagsOf("ohchr_group", OWN, termsOf(cells.text("groups"))),
        ...tagsOf("upr_info_issue", OWN, cells.text("issues").split(/[,;|\n]/u)),
        ...tagsOf("upr_info_action", "1-5", termsOf(cells.text("action"))),
        ...sdgs.tags,
      ],
      sourceId: cells.text("source_id") || null,
      doubts: [
        ...cells.doubts,
        ...doubts,
        ...sdgs.doubts,
        ...(said && date === null ? [problem("other", said.text)] : []),
      ],
    },
    settings,
  );
}
