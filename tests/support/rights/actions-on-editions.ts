import { type ActionRow, NEW_ID } from "./action-row";
import { EDITION_ID, OWN_ID } from "./scene";

/** Reports that are frozen, and editions that are taken back. */
export const ON_EDITIONS: readonly ActionRow[] = [
  {
    action: "app/midterm/freeze/actions.ts freeze",
    what: "what nobody has looked at",
    at: "/midterm/freeze",
    fields: { organisationId: OWN_ID, newId: NEW_ID, request: "layout=ohchr-3", seen: "" },
    expected: { validator: "report_moved_on", nobody: "not_signed_in", others: "not_permitted" },
  },
  {
    action: "app/editions/[id]/actions.ts withdraw",
    at: `/editions/${EDITION_ID}`,
    fields: { id: EDITION_ID },
    expected: {
      validator: "→ /editions/<id>?done=withdrawn",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
];
