import type { Permission } from "./permissions";

/** The states of an update. A published one is never edited: a newer one supersedes it. */
export const UPDATE_STATES = ["draft", "submitted", "returned", "published", "withdrawn"] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** What goes this way: an update on a recommendation, a reply to an update of the other track. */
export const STATEMENT_KINDS = ["update", "reply"] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What is done to an update. */
export const UPDATE_STEPS = ["save", "submit", "publish", "return", "withdraw", "discard"] as const;
export type UpdateStep = (typeof UPDATE_STEPS)[number];

export interface Transition {
  from: readonly UpdateState[];
  /** "discarded": nothing is left of it but an event in the audit trail. */
  to: UpdateState | "discarded";
  /** What whoever takes the step must be permitted, in the organisation whose update it is. */
  permission: Permission;
}

/**
 * The one table of the way from draft to publication: from which states a step may be taken, where it
 * leads, and what it takes. Replies go the same way.
 */
export const TRANSITIONS = {
  save: { from: ["draft", "returned"], to: "draft", permission: "draft_update" },
  submit: { from: ["draft", "returned"], to: "submitted", permission: "submit_update" },
  publish: { from: ["submitted"], to: "published", permission: "publish_update" },
  return: { from: ["submitted"], to: "returned", permission: "return_update" },
  withdraw: { from: ["published"], to: "withdrawn", permission: "withdraw_update" },
  discard: { from: ["draft", "returned"], to: "discarded", permission: "draft_update" },
} as const satisfies Record<UpdateStep, Transition>;

/** Where the step leads from this state, or null where it may not be taken. */
export function afterStep<Step extends UpdateStep>(
  state: UpdateState,
  step: Step,
): (typeof TRANSITIONS)[Step]["to"] | null {
  const { from, to }: Transition = TRANSITIONS[step];
  return from.includes(state) ? (to as (typeof TRANSITIONS)[Step]["to"]) : null;
}
