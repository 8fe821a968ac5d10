import type { Track } from "./track";

/** What a person does in an organisation. A validator may do all that a contributor may. */
export const ORGANISATION_ROLES = ["contributor", "validator"] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export interface Membership {
  organisationId: string;
  organisationName: string;
  track: Track | null;
  role: OrganisationRole;
}

/** Who acts. The system acts only from scripts on the machine itself: seed, import, restore. */
export type Actor =
  | { kind: "visitor" }
  | { kind: "system"; name: string }
  | {
      kind: "person";
      id: string;
      name: string;
      isAdministrator: boolean;
      memberships: Membership[];
    };

export const VISITOR: Actor = { kind: "visitor" };

/** Everything that is not open to everybody. What is said of updates goes for replies too. */
export const PERMISSIONS = [
  "read_unpublished",
  "draft_update",
  "submit_update",
  "publish_update",
  "return_update",
  "withdraw_update",
  "add_evidence",
  "remove_evidence",
  "withhold_file",
  "prepare_redaction",
  "sign_redaction",
  "take_assignment",
  "decide_assignment",
  "write_report",
  "freeze_report",
  "withdraw_edition",
  "hand_over",
  "see_members",
  "bring_people_in",
  "bring_first_people_in",
  "take_people_out",
  "require_second_person",
  "disable_people",
  "erase_people",
  "erase_again",
  "make_recovery_link",
  "manage_assignments",
  "manage_organisations",
  "choose_home_review",
  "make_set_up_link",
  "make_administrator",
  "restore_backup",
  "import_recommendations",
  "split_recommendation",
  "change_parts",
  "decide_lineage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** `own`: what belongs to an organisation that the person is in, with that role. */
type Holder = "own contributor" | "own validator" | "administrator" | "system";

const MEMBERS = ["own contributor", "own validator"] as const;

/**
 * The one table of who may do what. A visitor reads what is published and appears nowhere here; an
 * administrator does not see what other organisations have not published, and so does not bring
 * people into an organisation that can do so itself.
 */
export const PERMISSION_TABLE: Record<Permission, readonly Holder[]> = {
  read_unpublished: MEMBERS,
  draft_update: MEMBERS,
  submit_update: MEMBERS,
  publish_update: ["own validator"],
  return_update: ["own validator"],
  withdraw_update: ["own validator"],
  add_evidence: MEMBERS,
  remove_evidence: MEMBERS,
  withhold_file: MEMBERS,
  prepare_redaction: MEMBERS,
  sign_redaction: ["own validator"],
  take_assignment: MEMBERS,
  decide_assignment: ["own validator"],
  write_report: MEMBERS,
  freeze_report: ["own validator"],
  withdraw_edition: ["own validator"],
  hand_over: ["own validator"],
  see_members: [...MEMBERS, "administrator"],
  bring_people_in: ["own validator"],
  bring_first_people_in: ["administrator"],
  take_people_out: ["own validator", "administrator"],
  require_second_person: ["own validator", "administrator"],
  disable_people: ["administrator"],
  erase_people: ["administrator"],
  erase_again: ["system"],
  make_recovery_link: ["own validator", "administrator", "system"],
  manage_assignments: ["administrator"],
  manage_organisations: ["administrator"],
  choose_home_review: ["administrator"],
  make_set_up_link: ["system"],
  make_administrator: ["system"],
  restore_backup: ["system"],
  import_recommendations: ["administrator", "system"],
  split_recommendation: ["own validator", "administrator"],
  // It is refused where somebody writes of a part: no organisation is to learn that of another by trying.
  change_parts: ["administrator"],
  decide_lineage: ["own validator", "administrator"],
};

function holdersOf(actor: Actor, organisationId: string | null): Holder[] {
  if (actor.kind === "visitor") return [];
  if (actor.kind === "system") return ["system"];
  const role = actor.memberships.find((m) => m.organisationId === organisationId)?.role;
  const holders: Holder[] = actor.isAdministrator ? ["administrator"] : [];
  if (role) holders.push(`own ${role}`);
  return holders;
}

/** Whether the actor may do this to what belongs to the organisation (null: to no organisation). */
export function may(
  actor: Actor,
  permission: Permission,
  organisationId: string | null = null,
): boolean {
  return holdersOf(actor, organisationId).some((holder) =>
    PERMISSION_TABLE[permission].includes(holder),
  );
}

/**
 * Whether the actor may let somebody into the organisation. Its validators do; an administrator only
 * while it has none, so that nobody outside decides who reads its drafts. `hasValidator`: whether
 * somebody who is not disabled is one.
 */
export function mayBringIn(
  actor: Actor,
  organisation: { id: string; hasValidator: boolean },
): boolean {
  const permission = organisation.hasValidator ? "bring_people_in" : "bring_first_people_in";
  return may(actor, permission, organisation.id);
}

/** The memberships in which the person may do this. */
export function membershipsThatMay(actor: Actor, permission: Permission): Membership[] {
  if (actor.kind !== "person") return [];
  return actor.memberships.filter((m) => may(actor, permission, m.organisationId));
}

/**
 * Whether the actor may do this to what belongs to nobody: an administrator, and whoever may in an
 * organisation that is on a track.
 */
export const mayOnTrack = (actor: Actor, permission: Permission): boolean =>
  may(actor, permission) || membershipsThatMay(actor, permission).some((m) => m.track !== null);

/** How an organisation publishes. */
interface PublishingRule {
  track: Track | null;
  /** The organisation's own setting; one of one person may turn it off. */
  secondPersonRequired: boolean;
}

/** Whether author and publisher of what the organisation says have to differ. */
export const asksForSecondPerson = ({ track, secondPersonRequired }: PublishingRule): boolean =>
  track === "civil_society" && secondPersonRequired;

/**
 * Civil-society updates need a second person: author and publisher differ, unless the organisation
 * has turned that off. The author is whoever last changed what it says; sending it on unchanged makes
 * nobody its author.
 */
export function needsSecondPerson({
  authorId,
  publisherId,
  ...organisation
}: PublishingRule & {
  /** Null where nobody is known to have written it. */
  authorId: string | null;
  publisherId: string;
}): boolean {
  return asksForSecondPerson(organisation) && authorId === publisherId;
}
