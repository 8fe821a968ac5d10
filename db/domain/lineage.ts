/** What a person decided of two recommendations: the later continues the earlier, or it does not. */
export const LINEAGE_STATES = ["confirmed", "dismissed"] as const;
export type LineageState = (typeof LINEAGE_STATES)[number];
