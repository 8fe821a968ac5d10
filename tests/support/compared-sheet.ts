import { type FollowUpSheet, SHEET_FIELDS, type SheetValues } from "@/db/domain/follow-up-sheet";
import type { OnLine } from "@/db/domain/sheet-outcome";

const NOTHING = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ""])) as SheetValues;
const COLUMNS = { ref: "A", text: "B", status: "C", asOf: "D", reason: "E", measures: "F" };
/** One recommendation on line, where its organisation says this. */
export const onLineOf = (
  values: Partial<SheetValues>,
  inHand: OnLine["inHand"] = null,
): OnLine => ({
  ...{
    ref: "R-1",
    part: null,
    text: "Ratify.",
    values: { ...NOTHING, ...values },
    inHand,
    published: [],
    revision: "r",
  },
});

/** A sheet with one row: what stood in it when it was made, and what stands in it now. */
export function sheetOf(
  base: Partial<SheetValues> | null,
  mine: Partial<SheetValues>,
  more: Partial<FollowUpSheet> = {},
): FollowUpSheet {
  const row = {
    ...{ ref: "R-1", row: 3, text: "Ratify." },
    base: base && { ...NOTHING, ...base },
    mine: { ...NOTHING, ...mine },
  };
  return { organisationId: "o", madeAt: null, columns: COLUMNS, rows: [row], unread: [], ...more };
}
