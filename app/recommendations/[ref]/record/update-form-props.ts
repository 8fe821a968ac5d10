import type { FormWords } from "@/app/_server/form-state";
import type { ConflictWords } from "@/app/_ui/conflict";
import type { Option } from "@/app/_ui/field";
import type { DraftVersion } from "@/app/_server/theirs";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import type { UpdateText } from "@/db/domain/update-texts";

/** What there is to choose from when a piece of evidence is described. */
export interface EvidenceChoices {
  documents: Option[];
  kinds: Option[];
  risks: Option[];
  relations: Option[];
  directions: Option[];
}

export type UpdateWords = Record<
  keyof typeof import("@/app/_i18n/en/update").update | "optional",
  string
>;

/** What the form starts from: a draft, the organisation's current update, or nothing. */
export interface FirstValues extends Record<UpdateText, string> {
  status: string;
  asOf: string;
  passages: string[];
  evidence: DraftedPiece[];
  /** The published update that a new one goes on from, by its id; "" where there is none. */
  follows: string;
  draft: DraftVersion | null;
}

export interface UpdateFormProps {
  reference: string;
  /** Letter of the part that is written of; empty for the whole. */
  part: string;
  /** Null for whoever is not signed in: the form then shows only when it was refused. */
  organisationId: string | null;
  first: FirstValues;
  statuses: Option[];
  knownPassages: Option[];
  choices: EvidenceChoices;
  pieceFields: readonly string[];
  pieces: number;
  longest: { title: number; locator: number };
  /** The id of the update where it is a new one: sent twice, it is made once. */
  newId: string;
  mayPublish: boolean;
  /** Whether a civil society organisation has turned the second person off; its members are told. */
  publishesAlone: boolean;
  words: UpdateWords;
  conflictWords: ConflictWords;
  formWords: FormWords;
}
