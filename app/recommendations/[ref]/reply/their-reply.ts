import type { FormState, RefusedForm } from "@/app/_server/form-state";

/** A draft and the version of it that somebody has before them. */
export interface DraftVersion {
  id: string;
  version: number;
}

/** What a colleague has saved meanwhile. */
export interface TheirReply extends DraftVersion {
  /** Whether it can be gone on with; else it waits for publication. */
  isOpen: boolean;
  text: string;
  /** Who saved it and when, in words. */
  saved: string;
}

/** What the form knows of its last sending; with a colleague's text where that stood in the way. */
export type ReplyState = FormState | (RefusedForm & { theirs: TheirReply });

export function theirsOf(state: ReplyState): TheirReply | null {
  return state && "theirs" in state ? state.theirs : null;
}

/**
 * The draft that the next sending goes on with. After a conflict that is the colleague's, which was
 * shown: what is sent then takes its place knowingly.
 */
export function draftOf(state: ReplyState, first: DraftVersion | null): DraftVersion | null {
  const theirs = theirsOf(state);
  if (theirs?.isOpen) return { id: theirs.id, version: theirs.version };
  if (!state || !("values" in state)) return first;
  const { draftId, draftVersion } = state.values;
  return draftId ? { id: String(draftId), version: Number(draftVersion) } : null;
}
