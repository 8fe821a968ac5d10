import type { Risk } from "./evidence";

/**
 * What has to be made sure of before evidence that could harm somebody is published. One member of
 * the organisation ticks every point, a second one ticks every point again and signs.
 */
export const REDACTION_POINTS = [
  /* Names, addresses, numbers, titles: whatever lets somebody be recognised is out. */
  "identities",
  /* Faces, voices, number plates, buildings: in pictures and recordings, and in their descriptions. */
  "faces_voices_places",
  /* Author, tracked changes, comments, hidden sheets: what a file says without showing it. */
  "file_properties",
  /* Whoever is concerned agreed, or cannot be recognised. */
  "agreement",
  /* Put together with what is known from elsewhere, it points to nobody. */
  "combination",
  /* Whom it could harm, and whether it is worth that, was thought through. */
  "harm",
] as const;
export type RedactionPoint = (typeof REDACTION_POINTS)[number];

/** How far the checklist of an organisation on a document is. */
export const CHECK_STATES = ["none", "prepared", "signed"] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** Whether the checklist is asked for: of all but what is public already. */
export const isRisky = (risk: Risk): boolean => risk !== "public_source";

/** `check`: what is known of the checklist, or nothing where there is none. */
export function checkState(check: { signedAt: string | null } | null): CheckState {
  if (check === null) return "none";
  return check.signedAt === null ? "prepared" : "signed";
}
