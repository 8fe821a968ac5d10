import type { FormState, RefusedForm } from "@/app/_server/form-state";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import type { UpdateText } from "@/db/domain/update-texts";

/** A draft and the version of it that somebody has before them. */
export interface DraftVersion {
  id: string;
  version: number;
}

/** What a colleague has saved meanwhile, as far as the form can show it. */
export interface TheirDraft extends DraftVersion, Record<UpdateText, string> {
  /** Whether it can be gone on with; else it waits for publication. */
  isOpen: boolean;
  status: string;
  asOf: string;
  evidence: DraftedPiece[];
  /** Who saved it and when, in words. */
  saved: string;
}

/** What the form knows of its last sending; with a colleague's draft where that stood in the way. */
export type RecordState = FormState | (RefusedForm & { theirs: TheirDraft });

export function theirsOf(state: object | null): TheirDraft | null {
  return state && "theirs" in state ? (state.theirs as TheirDraft) : null;
}

/**
 * The draft that the next sending goes on with. After a conflict that is the colleague's, which was
 * shown: what is sent then takes its place knowingly.
 */
export function draftOf(state: RecordState, first: DraftVersion | null): DraftVersion | null {
  const theirs = theirsOf(state);
  if (theirs?.isOpen) return { id: theirs.id, version: theirs.version };
  if (!state || !("values" in state)) return first;
  const { draftId, draftVersion } = state.values;
  return draftId ? { id: String(draftId), version: Number(draftVersion) } : null;
}
