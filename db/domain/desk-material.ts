import type { AssignmentRole } from "./assignment";
import type { UnpublishedState } from "./update-states";
import type { StatementKind } from "./workflow";

/** What everything on a desk is about. */
export interface Subject {
  ref: string;
  text: string;
  theme: string;
  organisationId: string;
}

/** An update or a reply that is not published yet. */
export interface StatementAtHand extends Subject {
  kind: StatementKind;
  id: string;
  /** Letter of the part that it is about; null: the whole. */
  part: string | null;
  /** The update that a reply answers; null for an update. */
  answersId: string | null;
  /** Whether the update that a reply answers is still published; true for an update. */
  isAnswerable: boolean;
  state: UnpublishedState;
  authorId: string | null;
  /** Whose work it is; null for nobody's. */
  holderId: string | null;
  /** Name of the holder. */
  holder: string | null;
  /** ISO instant of the last change. */
  changedAt: string;
  returnComment: string;
  /** Name of whoever returned it. */
  returnedBy: string | null;
}

/** An assignment that was proposed or confirmed. */
export interface AssignmentAtHand extends Subject {
  id: string;
  state: "proposed" | "confirmed";
  role: AssignmentRole;
  /** Day, "YYYY-MM-DD"; null where none was set. */
  dueOn: string | null;
  holderId: string | null;
  holder: string | null;
  /** ISO instant at which it was proposed, or confirmed. */
  since: string;
  /** ISO instant of the organisation's last publication on it; null without any. */
  lastPublishedAt: string | null;
}

/** What the organisation says of a recommendation now, and has said for long. */
export interface OldStatement extends Subject {
  /** Letter of the part; null: the whole. */
  part: string | null;
  /** As-of date, a PartialDate. */
  asOf: string;
  asOfLastDay: string;
}

/** Evidence that is private until its checklist is signed; it belongs to a document. */
export interface EvidenceAtHand {
  documentId: string;
  title: string;
  organisationId: string;
  /** Whether the checklist is still to be prepared, or to be signed by a second person. */
  awaits: "checklist" | "signature";
  /** Who prepared it, and so cannot sign it. */
  preparedById: string | null;
  /** ISO instant. */
  preparedAt: string | null;
}

/** Everything that a desk is made of. */
export interface DeskMaterial {
  statements: readonly StatementAtHand[];
  assignments: readonly AssignmentAtHand[];
  old: readonly OldStatement[];
  evidence: readonly EvidenceAtHand[];
}
