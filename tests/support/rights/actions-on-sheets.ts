import type { ActionRow } from "./action-row";
import { OWN_ID, refOf } from "./scene";
import { A_PDF } from "@/tests/support/uploads";

const PAGE = "/desk/sheet/own-sheet";

/** Sheets that are filled in off line and sent back. */
export const ON_SHEETS: readonly ActionRow[] = [
  {
    action: "POST /desk/sheet/upload",
    at: "/desk/sheet/upload",
    fields: { organisation: OWN_ID, file: new File([A_PDF], "sheet.xlsx") },
    expected: {
      own: "→ /desk/sheet?problem=sheet_is_no_xlsx",
      nobody: "→ /sign-in?next=%2Fdesk%2Fsheet&sent=no",
      others: "→ /desk/sheet?problem=not_permitted",
    },
  },
  {
    action: "app/desk/sheet/actions.ts takeIn",
    at: PAGE,
    fields: { id: "own-sheet", [`seen.${refOf(12)}`]: "" },
    expected: {
      validator: `→ ${PAGE}?done=1&left=0&kept=0`,
      nobody: "not_signed_in",
      others: "sheet_upload_unknown",
    },
  },
  {
    action: "app/desk/sheet/actions.ts discard",
    at: PAGE,
    fields: { id: "own-sheet" },
    expected: {
      validator: `→ /desk/sheet?organisation=${OWN_ID}&done=discarded`,
      nobody: "not_signed_in",
      others: "sheet_upload_unknown",
    },
  },
];
