import type { Risk } from "./evidence";
import { type CheckState, isRisky } from "./redaction";

/** Where a document, a passage or a file stands on its way to the public; for its organisation alone. */
export const EVIDENCE_STATES = [
  /* Nothing rests on it, so nothing makes it public. */
  "private",
  /* It becomes public with the update that rests on it. */
  "goes_public",
  "awaits_checklist",
  "awaits_signature",
  "public",
  /* Its description may be public; the original is not. */
  "withheld",
] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What one organisation holds of one document, as far as its publication is concerned. */
export interface Holding {
  documentIsOwn: boolean;
  documentIsPublic: boolean;
  documentRisk: Risk;
  /** Of the organisation's own passages. */
  passageRisks: readonly Risk[];
  check: CheckState;
  /** What the checklist says of the original; false where there is none. */
  withholdsOriginal: boolean;
}

/** Whether anything the organisation holds of the document could harm somebody. */
export const isAtRisk = ({ documentIsOwn, documentRisk, passageRisks }: Holding): boolean =>
  (documentIsOwn && isRisky(documentRisk)) || passageRisks.some(isRisky);

/**
 * Whether a passage of this risk becomes public with the update that rests on it: every risk on it is
 * "public already", or the checklist is signed. That of a document which is public is behind it.
 */
export function passageMayGoPublic(
  risk: Risk,
  holding: Pick<Holding, "documentIsPublic" | "documentRisk" | "check">,
): boolean {
  const { documentIsPublic, documentRisk, check } = holding;
  const risks = documentIsPublic ? [risk] : [risk, documentRisk];
  return check === "signed" || !risks.some(isRisky);
}

/**
 * Whether a file becomes public with its document. The original holds every passage, so that one
 * passage at risk keeps it back until the checklist is signed. So does a checklist that is prepared: who
 * did so may know more than is marked. That the original is to be kept back counts at once.
 */
export function fileMayGoPublic(withheld: boolean, holding: Holding): boolean {
  if (withheld || holding.withholdsOriginal || holding.check === "prepared") return false;
  return holding.check === "signed" || !isAtRisk(holding);
}

const waiting = (check: CheckState): EvidenceState =>
  check === "prepared" ? "awaits_signature" : "awaits_checklist";

export function passageState(
  passage: { risk: Risk; isPublic: boolean },
  holding: Holding,
): EvidenceState {
  if (passage.isPublic) return "public";
  return passageMayGoPublic(passage.risk, holding) ? "goes_public" : waiting(holding.check);
}

export function fileState(
  file: { withheld: boolean; isPublic: boolean },
  holding: Holding,
): EvidenceState {
  if (file.withheld) return "withheld";
  if (file.isPublic) return "public";
  if (fileMayGoPublic(false, holding)) return "goes_public";
  return holding.check === "signed" ? "withheld" : waiting(holding.check);
}

/** The document as a whole, for the organisation: what waits comes first. */
export function documentState(
  holding: Holding,
  passages: readonly EvidenceState[],
  files: readonly EvidenceState[],
): EvidenceState {
  const { documentIsOwn, documentIsPublic } = holding;
  if (documentIsOwn && !documentIsPublic && passages.length === 0) return "private";
  const parts = new Set([...passages, ...files]);
  for (const state of ["awaits_checklist", "awaits_signature"] as const) {
    if (parts.has(state)) return state;
  }
  if (documentIsPublic && !passages.includes("goes_public")) {
    const isWithheld = files.length > 0 && files.every((state) => state === "withheld");
    return isWithheld ? "withheld" : "public";
  }
  return "goes_public";
}
