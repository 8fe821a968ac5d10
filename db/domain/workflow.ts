/** The states of an update. A published one is never edited: a newer one supersedes it. */
export const UPDATE_STATES = ["draft", "submitted", "returned", "published", "withdrawn"] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** What is done to an update. */
export const UPDATE_STEPS = ["save", "submit", "publish", "return", "withdraw"] as const;
export type UpdateStep = (typeof UPDATE_STEPS)[number];

/** From which states a step may be taken, and where it leads. */
export const TRANSITIONS: Record<UpdateStep, { from: readonly UpdateState[]; to: UpdateState }> = {
  save: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  publish: { from: ["submitted"], to: "published" },
  return: { from: ["submitted"], to: "returned" },
  withdraw: { from: ["published"], to: "withdrawn" },
};

/** The state after the step, or null where the step may not be taken. */
export function afterStep(state: UpdateState, step: UpdateStep): UpdateState | null {
  const transition = TRANSITIONS[step];
  return transition.from.includes(state) ? transition.to : null;
}
