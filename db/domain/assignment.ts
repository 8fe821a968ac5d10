import type { Permission } from "./permissions";
import type { Track } from "./track";

/** What an organisation does for a recommendation: one leads, others support. */
export const ASSIGNMENT_ROLES = ["lead", "support"] as const;
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number];

/** An assignment is proposed to an organisation, which confirms or declines it. */
export const ASSIGNMENT_STATES = ["proposed", "confirmed", "declined"] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** Where an assignment stands; "none" before there is one. */
export const ASSIGNMENT_STANDINGS = ["none", ...ASSIGNMENT_STATES] as const;
export type AssignmentStanding = (typeof ASSIGNMENT_STANDINGS)[number];

/** What is done to an assignment. `entrust` names the member who takes care of it. */
export const ASSIGNMENT_STEPS = [
  "propose",
  "take",
  "confirm",
  "decline",
  "change",
  "entrust",
  "remove",
] as const;
export type AssignmentStep = (typeof ASSIGNMENT_STEPS)[number];

export interface AssignmentTransition {
  from: readonly AssignmentStanding[];
  /** "same": as it was. */
  to: AssignmentStanding | "same";
  /** What whoever takes the step must be permitted, in the organisation whose assignment it is. */
  permission: Permission;
}

/**
 * The one table of an assignment's way. What was declined may be proposed again; a change of role or
 * day leaves a confirmed one confirmed.
 */
export const ASSIGNMENT_TRANSITIONS: Record<AssignmentStep, AssignmentTransition> = {
  propose: { from: ["none", "declined"], to: "proposed", permission: "manage_assignments" },
  take: { from: ["none", "declined"], to: "confirmed", permission: "decide_assignment" },
  confirm: { from: ["proposed"], to: "confirmed", permission: "decide_assignment" },
  decline: { from: ["proposed"], to: "declined", permission: "decide_assignment" },
  change: { from: ["proposed", "confirmed"], to: "same", permission: "manage_assignments" },
  entrust: { from: ["proposed", "confirmed"], to: "same", permission: "take_assignment" },
  remove: {
    from: ["proposed", "confirmed", "declined"],
    to: "none",
    permission: "manage_assignments",
  },
};

/** Where the step leads from this standing, or null where it may not be taken. */
export function afterAssignmentStep(
  standing: AssignmentStanding,
  step: AssignmentStep,
): AssignmentStanding | null {
  const { from, to } = ASSIGNMENT_TRANSITIONS[step];
  if (!from.includes(standing)) return null;
  return to === "same" ? standing : to;
}

/**
 * Whether visitors see an assignment: the table of the Government's report names who is responsible.
 * Who in civil society works on what is private to them.
 */
export function isPublicAssignment(track: Track | null, state: AssignmentStanding): boolean {
  return track === "government" && state === "confirmed";
}

/**
 * The roles in which an organisation may take a recommendation on by itself. Whether somebody leads
 * already is no secret within the Government; in civil society a refusal would give another
 * organisation away, and so an administrator proposes who leads.
 */
export function rolesToTake(track: Track): readonly AssignmentRole[] {
  return track === "government" ? ASSIGNMENT_ROLES : ["support"];
}

/** What an assignment has to say of itself for the rule that one leads. */
export interface Claim {
  ref: string;
  organisationId: string;
  track: Track | null;
  role: AssignmentRole;
  state: AssignmentState;
}

/** The references, of `refs`, on which another organisation of the track leads already. */
export function ledByAnother(
  claims: readonly Claim[],
  wanted: { refs: readonly string[]; organisationId: string; track: Track },
): string[] {
  const led = claims.filter(
    (claim) =>
      claim.role === "lead" &&
      claim.state !== "declined" &&
      claim.track === wanted.track &&
      claim.organisationId !== wanted.organisationId,
  );
  const taken = new Set(led.map(({ ref }) => ref));
  return wanted.refs.filter((ref) => taken.has(ref));
}
