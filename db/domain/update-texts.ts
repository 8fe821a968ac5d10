/** What an organisation writes in an update besides its status, in the order in which it is read. */
export const UPDATE_TEXTS = [
  "reason",
  "measures",
  "results",
  "challenges",
  "assistance",
  "nextSteps",
  "midTermNote",
] as const;
export type UpdateText = (typeof UPDATE_TEXTS)[number];
