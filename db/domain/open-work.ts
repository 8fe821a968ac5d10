import type { AssignmentState } from "./assignment";
import { STATEMENT_KINDS } from "./workflow";
import type { UnpublishedState } from "./update-states";

/** What can be in somebody's hands, and be handed over. */
export const WORK_KINDS = [...STATEMENT_KINDS, "assignment"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** A piece of open work in somebody's hands. */
export interface OpenWork {
  kind: WorkKind;
  id: string;
  organisationId: string;
  personId: string;
  state: UnpublishedState | AssignmentState;
  ref: string;
  /** Letter of the part that it is about; null: the whole. */
  part: string | null;
  text: string;
  theme: string;
  /** ISO instant of the last change, or day ("YYYY-MM-DD") on which an assignment is due; null for none. */
  date: string | null;
}
