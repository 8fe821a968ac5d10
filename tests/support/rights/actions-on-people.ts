import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { person } from "@/db/schema";
import { PASSWORD } from "@/tests/support/who";
import type { ActionRow } from "./action-row";
import { type Expected, NO_PAGE } from "./expected";
import { OWN_ID } from "./scene";

const PERSON = "app/admin/people/[id]/actions.ts changePerson";
const ORGANISATION = "app/organisations/[id]/actions.ts change";

/** In the pages of administrators and of an organisation, a visitor does not even find the form. */
const HIDDEN: Expected = { visitor: NO_PAGE, nobody: "not_signed_in" };
const ADMINISTRATOR: Expected = { ...HIDDEN, administrator: "done", others: "not_permitted" };

const disabled = (id: string) => (db: Db) => {
  const disabledAt = "2024-01-01T00:00:00.000Z";
  db.update(person).set({ disabledAt }).where(eq(person.id, id)).run();
};

const BY_ADMINISTRATORS: ActionRow[] = [
  {
    action: "app/admin/actions.ts revoke",
    at: "/admin",
    fields: { revoke: "own-invitation" },
    expected: {
      ...HIDDEN,
      administrator: "done",
      validator: "done",
      others: "invitation_unknown",
    },
  },
  {
    action: "app/admin/add-organisation/actions.ts addOne",
    at: "/admin/add-organisation",
    fields: { name: "Forest Watch", track: "civil_society" },
    expected: { ...ADMINISTRATOR, administrator: "→ /admin?added=<id>" },
  },
  {
    action: "app/admin/invite/actions.ts invite",
    at: "/admin/invite",
    fields: { organisationId: "org-beginners", role: "validator" },
    expected: ADMINISTRATOR,
  },
  {
    action: "app/admin/invite/actions.ts invite",
    what: "to an organisation that brings in its own",
    at: "/admin/invite",
    fields: { organisationId: OWN_ID, role: "contributor" },
    expected: {
      ...HIDDEN,
      administrator: "brings_in_its_own",
      validator: "done",
      others: "not_permitted",
    },
  },
  {
    action: PERSON,
    what: "gives a role",
    at: "/admin/people/person-newcomer",
    fields: { personId: "person-newcomer", organisationId: "org-beginners", role: "validator" },
    expected: ADMINISTRATOR,
  },
  {
    action: PERSON,
    what: "removes a role",
    at: "/admin/people/person-deputy",
    fields: { personId: "person-deputy", removeFrom: OWN_ID },
    expected: { ...ADMINISTRATOR, validator: "done" },
  },
  {
    action: PERSON,
    what: "disables",
    at: "/admin/people/person-deputy",
    fields: { personId: "person-deputy", access: "disable" },
    expected: ADMINISTRATOR,
  },
  {
    action: PERSON,
    what: "enables",
    at: "/admin/people/person-deputy",
    fields: { personId: "person-deputy", access: "enable" },
    first: disabled("person-deputy"),
    expected: ADMINISTRATOR,
  },
  {
    action: PERSON,
    what: "erases",
    at: "/admin/people/person-newcomer",
    fields: { personId: "person-newcomer", access: "erase", password: PASSWORD },
    first: disabled("person-newcomer"),
    expected: { ...ADMINISTRATOR, administrator: "→ /admin?erased" },
  },
  {
    action: PERSON,
    what: "erases somebody who is still here",
    at: "/admin/people/person-deputy",
    fields: { personId: "person-deputy", access: "erase", password: PASSWORD },
    expected: { ...ADMINISTRATOR, administrator: "still_here" },
  },
];

const IN_AN_ORGANISATION: ActionRow[] = [
  {
    action: ORGANISATION,
    what: "changes a role",
    at: `/organisations/${OWN_ID}`,
    fields: { organisationId: OWN_ID, validator: "person-deputy" },
    expected: {
      ...HIDDEN,
      validator: "done",
      administrator: "brings_in_its_own",
      others: "not_permitted",
    },
  },
  {
    action: ORGANISATION,
    what: "removes somebody",
    at: `/organisations/${OWN_ID}`,
    fields: { organisationId: OWN_ID, remove: "person-deputy" },
    expected: { ...ADMINISTRATOR, validator: "done" },
  },
  {
    action: ORGANISATION,
    what: "revokes an invitation",
    at: `/organisations/${OWN_ID}`,
    fields: { organisationId: OWN_ID, revoke: "own-invitation" },
    expected: {
      ...HIDDEN,
      validator: "done",
      administrator: "done",
      others: "invitation_unknown",
    },
  },
  {
    action: ORGANISATION,
    what: "turns the second person on",
    at: `/organisations/${OWN_ID}`,
    fields: { organisationId: OWN_ID, requireSecondPerson: "yes" },
    expected: { ...ADMINISTRATOR, validator: "done" },
  },
  {
    action: "app/organisations/[id]/invite/actions.ts invite",
    at: `/organisations/${OWN_ID}/invite`,
    fields: { organisationId: OWN_ID, role: "contributor" },
    expected: {
      ...HIDDEN,
      validator: "done",
      administrator: "brings_in_its_own",
      others: "not_permitted",
    },
  },
  {
    action: "app/organisations/[id]/settings/actions.ts settle",
    at: `/organisations/${OWN_ID}/settings`,
    fields: {
      ...{ organisationId: OWN_ID, name: "Clean Rivers", secondPersonRequired: "yes" },
    },
    expected: { ...ADMINISTRATOR, administrator: `→ /organisations/${OWN_ID}?saved` },
  },
];

/** People, roles, invitations and organisations. */
export const ON_PEOPLE: readonly ActionRow[] = [...BY_ADMINISTRATORS, ...IN_AN_ORGANISATION];
