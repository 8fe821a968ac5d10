import { type ActionRow, NEW_ID } from "./action-row";
import { EDITION_ID, OWN_ID, refOf } from "./scene";

/** A theme on which nothing is written yet. */
const THEME = JSON.stringify(["source", "Prisons"]);

/** Reports that are frozen, and editions that are taken back. */
export const ON_EDITIONS: readonly ActionRow[] = [
  {
    action: "app/midterm/actions.ts recordInPlace",
    at: `/midterm?edit=${refOf(20)}`,
    fields: {
      ...{ ref: refOf(20), organisationId: OWN_ID, newId: NEW_ID, step: "save" },
      ...{ back: "layout=government&asOf=2024-05-01", midTermNote: "A note." },
    },
    expected: {
      own: `→ /midterm?layout=government&asOf=2024-05-01&organisation=${OWN_ID}&at=${refOf(20)}&done=save#at-${refOf(20)}`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: "app/midterm/actions.ts writeText",
    at: "/midterm?edit=introduction",
    fields: {
      ...{ organisationId: OWN_ID, reviewId: "KHM-3", section: THEME, version: "0" },
      ...{ back: "layout=government&asOf=2024-05-01", anchor: "introduction", text: "A text." },
    },
    expected: {
      own: `→ /midterm?layout=government&asOf=2024-05-01&organisation=${OWN_ID}&at=introduction&done=text#introduction`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
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
