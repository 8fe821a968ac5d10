import type { DraftedPiece } from "@/db/domain/drafted-piece";
import type { UpdateText } from "@/db/domain/update-texts";
import type { FormState, RefusedForm } from "./form-state";

/** A draft and the version of it that somebody has before them. */
export interface DraftVersion {
  id: string;
  version: number;
}

/** What a colleague has saved meanwhile, and how the form is to speak of it. */
export interface Theirs {
  version: number;
  /** Whether it can be gone on with; else it waits for publication. */
  isOpen: boolean;
  /** Whether it is published already: what is sent next is a new draft. */
  isPublished?: boolean;
  /** Who saved it and when, in words. */
  saved: string;
}

/** What a form knows of its last sending; with a colleague's text where that stood in the way. */
export type StateWith<Their extends Theirs> = FormState | (RefusedForm & { theirs: Their });

/** The evidence of an update, as a form sends it along that does not edit it, and in words. */
export interface EvidenceSent {
  /** Ids. */
  passages: readonly string[];
  typed: readonly DraftedPiece[];
  /** How much of either, a sentence each. */
  lines: readonly string[];
  /** What was typed, piece by piece. */
  pieces: readonly string[];
}

/** What a colleague has saved meanwhile, as far as the form can show it; `id` is "" where there is nothing. */
export interface TheirDraft extends Theirs, DraftVersion, Record<UpdateText, string> {
  status: string;
  asOf: string;
  evidence: EvidenceSent;
  /** For the draft that is begun where theirs is published: one that was made already is not made twice. */
  newId: string;
}

/** What the form knows of its last sending; with a colleague's draft where that stood in the way. */
export type RecordState = StateWith<TheirDraft>;
