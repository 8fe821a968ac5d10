import { daysBetween } from "./days";
import type {
  AssignmentAtHand,
  DeskMaterial,
  EvidenceAtHand,
  OldStatement,
  StatementAtHand,
  Subject,
} from "./desk-material";

/** The parts of a desk, in their order. A thing stands in the first that applies. */
export const DESK_SECTIONS = [
  "to_validate",
  "returned",
  "drafts",
  "due",
  "proposed",
  "confirmed",
  "to_sign",
  "stale",
  "with_others",
] as const;
export type DeskSection = (typeof DESK_SECTIONS)[number];

/** An assignment is on the desk from this many days before it is due. */
export const DUE_WITHIN_DAYS = 30;
/** What was last said more than so many days ago is asked for again. */
export const STALE_AFTER_DAYS = 365;

/** The rights of whoever sits at the desk, in one organisation. */
export interface DeskRights {
  organisationId: string;
  mayPublish: boolean;
  mayDecide: boolean;
  maySign: boolean;
  /** Whether author and publisher must differ there. */
  secondPersonRequired: boolean;
}

interface Placed {
  section: DeskSection;
  /** Whether it waits for this person: it is theirs or nobody's, and they may take the next step. */
  waitsForMe: boolean;
  /** Days past the day on which it was due; 0 where it is in time or no day was set. */
  daysLate: number;
  /** Day of the assignment that it belongs to, where that is due soon or past. */
  dueOn: string | null;
}

/** A thing on the desk, in its place. */
export type DeskItem = Placed &
  (
    | { thing: "statement"; of: StatementAtHand }
    | { thing: "assignment"; of: AssignmentAtHand }
    | { thing: "evidence"; of: EvidenceAtHand }
    | { thing: "old"; of: OldStatement }
  );

export interface Desk {
  sections: { section: DeskSection; items: DeskItem[] }[];
  /** How many things wait for this person, and how many of these are late. */
  waiting: number;
  late: number;
}

interface Sitter {
  personId: string;
  rights: readonly DeskRights[];
  /** "YYYY-MM-DD". */
  today: string;
}

/** One piece of work: an organisation's, on a recommendation. */
const workOf = ({ organisationId, ref }: Subject) => `${organisationId} ${ref}`;

/** The same, part by part. */
const lineOf = (of: Subject & { part: string | null }) => `${workOf(of)} ${of.part ?? ""}`;

/** Whether an assignment still asks for an update: none was published since it was confirmed. */
const isOpen = ({ state, since, lastPublishedAt }: AssignmentAtHand) =>
  state === "confirmed" && (lastPublishedAt === null || lastPublishedAt < since);

/** The day on which an open assignment is due, where that is soon or past. */
function dueSoon(assignment: AssignmentAtHand, today: string): string | null {
  const { dueOn } = assignment;
  if (dueOn === null || !isOpen(assignment)) return null;
  return daysBetween(today, dueOn) <= DUE_WITHIN_DAYS ? dueOn : null;
}

const daysLate = (dueOn: string | null, today: string) =>
  dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today));

function placedStatement(of: StatementAtHand, dueOn: string | null, sitter: Sitter): DeskItem {
  const { personId, rights, today } = sitter;
  const own = rights.find((right) => right.organisationId === of.organisationId);
  const isMine = of.holderId === null || of.holderId === personId;
  const placed = { thing: "statement", of, dueOn, daysLate: daysLate(dueOn, today) } as const;
  if (of.state !== "submitted") {
    const section = of.state === "returned" ? "returned" : "drafts";
    return { ...placed, section, waitsForMe: isMine && of.isAnswerable };
  }
  if (!own?.mayPublish || !of.isAnswerable) {
    return { ...placed, section: "with_others", waitsForMe: false };
  }
  const needsAnother = own.secondPersonRequired && of.authorId === personId;
  return { ...placed, section: "to_validate", waitsForMe: !needsAnother };
}

function placedAssignment(of: AssignmentAtHand, sitter: Sitter): DeskItem | null {
  const { personId, rights, today } = sitter;
  const dueOn = dueSoon(of, today);
  const isMine = of.holderId === null || of.holderId === personId;
  const placed = { thing: "assignment", of, dueOn, daysLate: daysLate(dueOn, today) } as const;
  if (of.state === "proposed") {
    const own = rights.find((right) => right.organisationId === of.organisationId);
    return { ...placed, section: "proposed", waitsForMe: own?.mayDecide ?? false };
  }
  if (dueOn !== null) return { ...placed, section: "due", waitsForMe: isMine };
  if (of.lastPublishedAt !== null) return null;
  return { ...placed, section: "confirmed", waitsForMe: isMine };
}

function placedEvidence(of: EvidenceAtHand, { personId, rights }: Sitter): DeskItem {
  const own = rights.find((right) => right.organisationId === of.organisationId);
  const maySign = (own?.maySign ?? false) && of.preparedById !== personId;
  const waitsForMe = of.awaits === "checklist" || maySign;
  return { thing: "evidence", of, section: "to_sign", waitsForMe, daysLate: 0, dueOn: null };
}

const holderOf = (item: DeskItem) =>
  item.thing === "statement" || item.thing === "assignment" ? item.of.holderId : null;

const byDay = (a: DeskItem, b: DeskItem) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999");

/**
 * What is due stands by its day. Elsewhere what waits for the person comes first, then what is theirs,
 * then by day; else in the order in which it came.
 */
const byUrgency =
  (personId: string) =>
  (a: DeskItem, b: DeskItem): number =>
    (a.section === "due" && b.section === "due" ? byDay(a, b) : 0) ||
    Number(b.waitsForMe) - Number(a.waitsForMe) ||
    Number(holderOf(b) === personId) - Number(holderOf(a) === personId) ||
    byDay(a, b);

function allPlaced(material: DeskMaterial, sitter: Sitter): DeskItem[] {
  const dueOf = new Map(
    material.assignments.map((each) => [workOf(each), dueSoon(each, sitter.today)]),
  );
  const updates = material.statements.filter(({ kind }) => kind === "update");
  const begun = new Set(updates.map(workOf));
  const begunOn = new Set(updates.map(lineOf));
  const asked = new Set<string>();
  const statements = material.statements.map((of) =>
    placedStatement(of, of.kind === "update" ? (dueOf.get(workOf(of)) ?? null) : null, sitter),
  );
  const assignments = material.assignments.flatMap((of) => {
    // Whoever has begun to write on what is confirmed goes on with that.
    const item =
      of.state === "confirmed" && begun.has(workOf(of)) ? null : placedAssignment(of, sitter);
    if (item) asked.add(workOf(of));
    return item ?? [];
  });
  const evidence = material.evidence.map((of) => placedEvidence(of, sitter));
  const old = material.old
    .filter(({ asOfLastDay }) => daysBetween(asOfLastDay, sitter.today) > STALE_AFTER_DAYS)
    .filter((of) => !begunOn.has(lineOf(of)) && !asked.has(workOf(of)))
    .map((of): DeskItem => ({
      ...{ thing: "old", of, section: "stale" },
      ...{ waitsForMe: true, daysLate: 0, dueOn: null },
    }));
  return [...statements, ...assignments, ...evidence, ...old];
}

/**
 * A person's day: everything at hand in its one place, sections without anything left out. Where an
 * update was begun on an assignment, the update stands there, with the assignment's day.
 */
export function deskOf(material: DeskMaterial, sitter: Sitter): Desk {
  const items = allPlaced(material, sitter);
  const waiting = items.filter((item) => item.waitsForMe);
  return {
    sections: DESK_SECTIONS.map((section) => ({
      section,
      items: items.filter((item) => item.section === section).toSorted(byUrgency(sitter.personId)),
    })).filter((part) => part.items.length > 0),
    waiting: waiting.length,
    late: waiting.filter((item) => item.daysLate > 0).length,
  };
}
