import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { splitStates } from "@/db/domain/recommending-states";
import { decodedText } from "./decoded-text";
import { recommendationRow } from "./recommendation-row";
import type { RowCells } from "./row-cells";
import { isAside, reviewOf } from "./row-review";
import { tagsOf } from "./row-tags";

/** Of UPR Info's vocabularies: issues are its own list, actions are its five categories. */
export const ISSUES = "UPR Info";
export const ACTIONS = "1-5";

/**
 * A row of UPR Info's database export before 2020: a recommendation and one State that made it. Issues
 * stand with commas between them, and none of the list has one in its name; the action is a figure from 1
 * to 5. A voluntary pledge names the State under review itself, or nobody.
 */
export function readUprInfoRow(cells: RowCells, settings: ImportSettings): ReadRow {
  const { review, doubts } = reviewOf(
    {
      state: cells.text("state"),
      mechanism: "UPR",
      session: cells.text("session"),
      cycle: cells.text("cycle"),
    },
    settings,
  );
  if (isAside(review, settings)) return { kind: "aside" };
  const { text, original } = decodedText(cells.text("text"));
  return recommendationRow(
    {
      ...{ place: cells.place, review, text, originalText: original },
      number: cells.has("number") ? cells.text("number") || null : null,
      states: splitStates(cells.text("recommending_states")),
      hasParts: false,
      position: cells.text("position"),
      ...{ positionSource: "", symbol: "", date: null, paragraph: "", headings: [] },
      tags: [
        ...tagsOf("upr_info_issue", ISSUES, cells.text("issues").split(",")),
        ...tagsOf("upr_info_action", ACTIONS, [cells.text("action")]),
      ],
      sourceId: null,
      doubts: [...cells.doubts, ...doubts],
    },
    settings,
  );
}
