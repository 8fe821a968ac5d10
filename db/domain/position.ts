/**
 * What the State under review said of a recommendation (Human Rights Council resolution 5/1,
 * paragraph 32: supported or noted). Unknown is the absence of a position, never a value.
 */
export const POSITIONS = ["supported", "supported_in_part", "noted", "pending"] as const;
export type Position = (typeof POSITIONS)[number];
