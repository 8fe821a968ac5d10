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

/** Who acts. The system acts only from scripts on the machine itself: seed, import. */
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

/** Everything that is not open to everybody. */
export const PERMISSIONS = [
  "read_unpublished",
  "draft_update",
  "submit_update",
  "publish_update",
  "add_evidence",
  "manage_organisations",
  "invite_people",
  "give_roles",
  "make_set_up_link",
  "import_recommendations",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** `own`: what belongs to an organisation that the person is in, with that role. */
type Holder = "own contributor" | "own validator" | "administrator" | "system";

/**
 * The one table of who may do what. A visitor reads what is published and appears nowhere here; an
 * administrator does not see what other organisations have not published.
 */
export const PERMISSION_TABLE: Record<Permission, readonly Holder[]> = {
  read_unpublished: ["own contributor", "own validator"],
  draft_update: ["own contributor", "own validator"],
  submit_update: ["own contributor", "own validator"],
  publish_update: ["own validator"],
  add_evidence: ["own contributor", "own validator"],
  manage_organisations: ["administrator"],
  invite_people: ["administrator"],
  give_roles: ["administrator"],
  make_set_up_link: ["system"],
  import_recommendations: ["administrator", "system"],
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

/** The memberships in which the person may do this. */
export function membershipsThatMay(actor: Actor, permission: Permission): Membership[] {
  if (actor.kind !== "person") return [];
  return actor.memberships.filter((m) => may(actor, permission, m.organisationId));
}

/**
 * Civil-society updates need a second person: author and publisher differ, unless the organisation
 * has turned that off. The author is whoever last changed what it says; sending it on unchanged makes
 * nobody its author. `secondPersonRequired` is the organisation's own setting.
 */
export function needsSecondPerson(input: {
  track: Track | null;
  secondPersonRequired: boolean;
  authorId: string;
  publisherId: string;
}): boolean {
  const guarded = input.track === "civil_society" && input.secondPersonRequired;
  return guarded && input.authorId === input.publisherId;
}
