import { type Role, ROLES } from "@/tests/support/roles";
import type { ActionRow } from "./action-row";
import { ACTION_TABLE } from "./action-table";
import { isDone } from "./ask";
import { changing } from "./doors";
import { expectedFor } from "./expected";

/** Somebody for whom it is done. */
export const whoMay = (row: ActionRow): Role | undefined =>
  ROLES.find((role) => isDone(expectedFor(row.expected, role)));

/**
 * What a table cannot say how to do: freezing takes what was looked at (editions.test.ts), filling a list
 * changes nothing in the database (the-offices-own-list-is-filled.test.ts), nor does downloading
 * what is kept of oneself (erasing.test.ts), a sheet has to be made before it is sent
 * (a-sheet-goes-round.test.ts), an import works in a folder and then by itself (import.test.ts).
 */
const BY_THEMSELVES = [
  "app/midterm/freeze/actions.ts freeze",
  "POST /midterm/fill/upload",
  "POST /account/data/download",
  "POST /desk/sheet/upload",
  "POST /admin/imports/upload",
  "app/admin/imports/actions.ts again",
  "app/admin/imports/actions.ts run",
  "app/admin/imports/actions.ts discard",
];

export const HERE = changing().filter((action) => !BY_THEMSELVES.includes(action));

/** Of each action the first row in which it is done, with a role that may. */
export const ROWS = HERE.flatMap((action) => {
  const row = ACTION_TABLE.find((each) => each.action === action && whoMay(each));
  return row ? [[action, row] as const] : [];
});
