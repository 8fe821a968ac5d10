import type { ActionRow } from "./action-row";
import { type Expected, NO_PAGE } from "./expected";
import { OWN_ID, refOf } from "./scene";

const MEMBERS = "app/desk/assignments/actions.ts";
const ADMINISTRATORS = "app/admin/assignments/actions.ts";

/** For administrators; a visitor does not even find the page. */
const administrators = (outcome: string): Expected => ({
  administrator: outcome,
  visitor: NO_PAGE,
  nobody: "not_signed_in",
  others: "not_permitted",
});

/** Which review everybody sees first. */
export const ON_REVIEWS: readonly ActionRow[] = [
  {
    action: "app/reviews/actions.ts chooseHome",
    at: "/reviews",
    fields: { reviewId: "KHM-3" },
    expected: {
      administrator: "→ /reviews?done=home",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: "app/reviews/actions.ts chooseHome",
    what: "of which nothing is here",
    at: "/reviews",
    fields: { reviewId: "ATL-9" },
    expected: { administrator: "review_unknown", nobody: "not_signed_in", others: "not_permitted" },
  },
];

/** Who follows up on what, and who takes over from whom. */
export const ON_ASSIGNMENTS: readonly ActionRow[] = [
  {
    action: "app/desk/actions.ts decide",
    at: "/desk",
    fields: { ids: "own-proposed", decision: "confirm" },
    expected: {
      validator: "→ /desk?done=confirm&count=1",
      contributor: "not_permitted",
      administrator: "not_permitted",
      nobody: "not_signed_in",
      others: "assignment_unknown",
    },
  },
  {
    action: `${MEMBERS} entrust`,
    what: "takes it oneself",
    at: "/desk/assignments",
    fields: { ids: "own-confirmed" },
    expected: {
      own: "done",
      administrator: "not_permitted",
      nobody: "not_signed_in",
      others: "assignment_unknown",
    },
  },
  {
    action: `${MEMBERS} entrust`,
    what: "names somebody else",
    at: "/desk/assignments",
    fields: { ids: "own-confirmed", personId: "person-deputy" },
    expected: {
      validator: "done",
      contributor: "not_permitted",
      administrator: "not_permitted",
      nobody: "not_signed_in",
      others: "assignment_unknown",
    },
  },
  {
    action: `${MEMBERS} takeOn`,
    at: "/desk/assignments",
    fields: { organisationId: OWN_ID, ref: refOf(9), role: "support", dueOn: "" },
    expected: { validator: "done", nobody: "not_signed_in", others: "not_permitted" },
  },
  {
    action: "app/desk/hand-over/actions.ts handOverWork",
    at: "/desk/hand-over",
    fields: {
      ...{ organisationId: OWN_ID, fromId: "person-colleague", toId: "person-deputy" },
      work: "update:own-draft",
    },
    expected: {
      validator: `→ /desk/hand-over?organisation=${OWN_ID}&to=person-deputy&done=1`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${ADMINISTRATORS} propose`,
    at: "/admin/assignments",
    fields: { organisationId: OWN_ID, refs: refOf(9), role: "support", dueOn: "" },
    expected: administrators("→ /admin/assignments?proposed=1&left=0"),
  },
  {
    action: `${ADMINISTRATORS} changeOne`,
    what: "the role",
    at: "/admin/assignments/own-proposed",
    fields: { id: "own-proposed", role: "lead", dueOn: "" },
    expected: administrators("done"),
  },
  {
    action: `${ADMINISTRATORS} changeOne`,
    what: "removes it",
    at: "/admin/assignments/own-proposed",
    fields: { id: "own-proposed", what: "remove" },
    expected: administrators(`→ /admin/assignments?removed=${refOf(7)}`),
  },
];
