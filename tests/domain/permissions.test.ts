import { describe, expect, test } from "vitest";
import {
  type Actor,
  may,
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
): Actor {
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

/** Who may, of all the actors above; whoever is not named may not. */
const ALLOWED: Record<Permission, readonly Who[]> = {
  read_unpublished: ["contributor", "validator", "administrator and contributor"],
  draft_update: ["contributor", "validator", "administrator and contributor"],
  submit_update: ["contributor", "validator", "administrator and contributor"],
  publish_update: ["validator"],
  add_evidence: ["contributor", "validator", "administrator and contributor"],
  manage_organisations: ["administrator", "administrator and contributor"],
  invite_people: ["administrator", "administrator and contributor"],
  give_roles: ["administrator", "administrator and contributor"],
  make_set_up_link: ["system"],
  import_recommendations: ["administrator", "administrator and contributor", "system"],
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
    ["is not needed in the Government", { ...rule, track: "government" as const }, false],
  ])("%s", (_, input, needed) => {
    expect(needsSecondPerson(input)).toBe(needed);
  });
});
