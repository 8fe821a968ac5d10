import type { ActionRow } from "./action-row";
import { type Expected, NO_PAGE } from "./expected";
import { IMPORT_ID } from "./scene";

const ACTIONS = "app/admin/imports/actions.ts";
const PAGE = `/admin/imports/${IMPORT_ID}`;

/** The scene's import is the administrator's; nothing of it is in the database before it is run. */
const administrators = (outcome: string): Expected => ({
  administrator: outcome,
  visitor: NO_PAGE,
  nobody: "not_signed_in",
  others: "not_permitted",
});

/** Lists of recommendations on their way into the database. */
export const ON_IMPORTS: readonly ActionRow[] = [
  {
    action: "POST /admin/imports/upload",
    what: "without a file",
    at: "/admin/imports/upload",
    fields: { only: "KHM" },
    expected: {
      administrator: "→ /admin/imports?problem=file_missing",
      nobody: "→ /sign-in?next=%2Fadmin%2Fimports&sent=no",
      others: "→ /admin/imports?problem=not_permitted",
    },
  },
  {
    action: `${ACTIONS} again`,
    at: PAGE,
    fields: { id: IMPORT_ID, cycle: "the second" },
    expected: administrators("invalid_input"),
  },
  {
    action: `${ACTIONS} run`,
    at: PAGE,
    fields: { id: IMPORT_ID },
    expected: administrators("import_busy"),
  },
  {
    action: `${ACTIONS} discard`,
    what: "of somebody else",
    at: PAGE,
    fields: { id: "6a3c8cf3-2a9e-4a4d-8f8a-8ff9a4a1a111" },
    expected: administrators("import_unknown"),
  },
];
