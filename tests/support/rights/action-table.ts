import { ON_ACCOUNTS } from "./actions-on-accounts";
import { ON_ASSIGNMENTS, ON_REVIEWS } from "./actions-on-assignments";
import { ON_EDITIONS } from "./actions-on-editions";
import { ON_EVIDENCE } from "./actions-on-evidence";
import { ON_IMPORTS } from "./actions-on-imports";
import { ON_PEOPLE } from "./actions-on-people";
import { ON_RECOMMENDATIONS } from "./actions-on-recommendations";
import { ON_SHEETS } from "./actions-on-sheets";
import { ON_STATEMENTS } from "./actions-on-statements";
import type { ActionRow } from "./action-row";

/** Everything that can be changed, by whichever door. A new action gets a row in one of these. */
export const ACTION_TABLE: readonly ActionRow[] = [
  ...ON_STATEMENTS,
  ...ON_RECOMMENDATIONS,
  ...ON_EVIDENCE,
  ...ON_EDITIONS,
  ...ON_SHEETS,
  ...ON_ASSIGNMENTS,
  ...ON_REVIEWS,
  ...ON_IMPORTS,
  ...ON_PEOPLE,
  ...ON_ACCOUNTS,
];
