import { describe, expect, test } from "vitest";
import {
  type Actor,
  may,
  mayBringIn,
  mayOnTrack,
  membershipsThatMay,
  needsSecondPerson,
  type OrganisationRole,
  type Permission,
  PERMISSIONS,
  VISITOR,
} from "@/db/domain/permissions";

const OWN = "org-own";

function personIn(
  organisationId: string | null,
  role: OrganisationRole,
  isAdministrator = false,
): Extract<Actor, { kind: "person" }> {
  const held = { organisationName: "An organisation", track: "civil_society", role } as const;
  const memberships = organisationId ? [{ organisationId, ...held }] : [];
  return { kind: "person", id: "p", name: "P", isAdministrator, memberships };
}

const ACTORS = {
  visitor: VISITOR,
  contributor: personIn(OWN, "contributor"),
  validator: personIn(OWN, "validator"),
  "contributor elsewhere": personIn("org-other", "contributor"),
  "validator elsewhere": personIn("org-other", "validator"),
  administrator: personIn(null, "contributor", true),
  "administrator and contributor": personIn(OWN, "contributor", true),
  system: { kind: "system", name: "start" },
} as const satisfies Record<string, Actor>;

type Who = keyof typeof ACTORS;

const MEMBERS = ["contributor", "validator", "administrator and contributor"] as const;
const ADMINISTRATORS = ["administrator", "administrator and contributor"] as const;

/** Who may, of all the actors above; whoever is not named may not. */
const ALLOWED: Record<Permission, readonly Who[]> = {
  read_unpublished: MEMBERS,
  draft_update: MEMBERS,
  submit_update: MEMBERS,
  publish_update: ["validator"],
  return_update: ["validator"],
  withdraw_update: ["validator"],
  add_evidence: MEMBERS,
  remove_evidence: MEMBERS,
  withhold_file: MEMBERS,
  prepare_redaction: MEMBERS,
  sign_redaction: ["validator"],
  take_assignment: MEMBERS,
  decide_assignment: ["validator"],
  write_report: MEMBERS,
  freeze_report: ["validator"],
  withdraw_edition: ["validator"],
  split_recommendation: ["validator", ...ADMINISTRATORS],
  change_parts: ADMINISTRATORS,
  decide_lineage: ["validator", ...ADMINISTRATORS],
  hand_over: ["validator"],
  see_members: [...MEMBERS, "administrator"],
  bring_people_in: ["validator"],
  bring_first_people_in: ADMINISTRATORS,
  take_people_out: ["validator", ...ADMINISTRATORS],
  require_second_person: ["validator", ...ADMINISTRATORS],
  disable_people: ADMINISTRATORS,
  erase_people: ADMINISTRATORS,
  make_recovery_link: ["validator", ...ADMINISTRATORS, "system"],
  manage_assignments: ADMINISTRATORS,
  manage_organisations: ADMINISTRATORS,
  choose_home_review: ADMINISTRATORS,
  make_set_up_link: ["system"],
  make_administrator: ["system"],
  erase_again: ["system"],
  restore_backup: ["system"],
  import_recommendations: [...ADMINISTRATORS, "system"],
};

const rows = PERMISSIONS.flatMap((permission) =>
  (Object.keys(ACTORS) as Who[]).map((who) => ({
    who,
    permission,
    verdict: ALLOWED[permission].includes(who) ? "may" : "may not",
  })),
);

test.each(rows)("$who $verdict $permission", ({ who, permission, verdict }) => {
  expect(may(ACTORS[who], permission, OWN)).toBe(verdict === "may");
});

test("a role in an organisation gives no right to what belongs to none", () => {
  expect(may(ACTORS.validator, "publish_update", null)).toBe(false);
});

/** Who brings somebody in: while the organisation has a validator, and while it has none. */
const BRINGS_IN: Record<Who, { withValidator: boolean; without: boolean }> = {
  visitor: { withValidator: false, without: false },
  contributor: { withValidator: false, without: false },
  validator: { withValidator: true, without: false },
  "contributor elsewhere": { withValidator: false, without: false },
  "validator elsewhere": { withValidator: false, without: false },
  administrator: { withValidator: false, without: true },
  "administrator and contributor": { withValidator: false, without: true },
  system: { withValidator: false, without: false },
};

test.each(Object.entries(BRINGS_IN))(
  "whether %s brings people in depends on whether there is a validator",
  (who, { withValidator, without }) => {
    const actor = ACTORS[who as Who];
    expect(mayBringIn(actor, { id: OWN, hasValidator: true })).toBe(withValidator);
    expect(mayBringIn(actor, { id: OWN, hasValidator: false })).toBe(without);
  },
);

test("somebody acts in those organisations alone in which their role lets them", () => {
  const inBoth: Actor = {
    ...personIn(OWN, "contributor"),
    memberships: [
      { organisationId: OWN, organisationName: "A", track: "civil_society", role: "contributor" },
      {
        organisationId: "org-other",
        organisationName: "B",
        track: "civil_society",
        role: "validator",
      },
    ],
  };
  const ids = (permission: Permission) =>
    membershipsThatMay(inBoth, permission).map(({ organisationId }) => organisationId);
  expect(ids("read_unpublished")).toEqual([OWN, "org-other"]);
  expect(ids("publish_update")).toEqual(["org-other"]);
  expect(membershipsThatMay(VISITOR, "read_unpublished")).toEqual([]);
});

test("what belongs to nobody is for validators of organisations on a track, and administrators", () => {
  const may = (actor: Actor) => mayOnTrack(actor, "split_recommendation");
  const who = Object.entries(ACTORS).flatMap(([name, actor]) => (may(actor) ? [name] : []));
  expect(who).toEqual([
    "validator",
    "validator elsewhere",
    "administrator",
    "administrator and contributor",
  ]);
  const ofBody = personIn(OWN, "validator");
  const memberships = ofBody.memberships.map((m) => ({ ...m, track: null }));
  expect(may({ ...ofBody, memberships })).toBe(false);
});

describe("a second person", () => {
  const rule = {
    track: "civil_society",
    secondPersonRequired: true,
    authorId: "a",
    publisherId: "a",
  } as const;
  test.each([
    ["is needed where civil society publishes its own writing", rule, true],
    ["is not needed where author and publisher differ", { ...rule, publisherId: "b" }, false],
    [
      "is not needed where the organisation turned it off",
      { ...rule, secondPersonRequired: false },
      false,
    ],
    ["is not needed where nobody is known to have written it", { ...rule, authorId: null }, false],
    ["is not needed in the Government", { ...rule, track: "government" as const }, false],
  ])("%s", (_, input, needed) => {
    expect(needsSecondPerson(input)).toBe(needed);
  });
});
