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
  /** Who saved it and when, in words. */
  saved: string;
}

/** What a form knows of its last sending; with a colleague's text where that stood in the way. */
export type StateWith<Their extends Theirs> = FormState | (RefusedForm & { theirs: Their });

/** What a colleague has saved meanwhile, as far as the form can show it. */
export interface TheirDraft extends Theirs, DraftVersion, Record<UpdateText, string> {
  status: string;
  asOf: string;
  evidence: DraftedPiece[];
}

/** What the form knows of its last sending; with a colleague's draft where that stood in the way. */
export type RecordState = StateWith<TheirDraft>;
