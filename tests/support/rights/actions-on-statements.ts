import { type ActionRow, NEW_ID } from "./action-row";
import { OWN_ID, refOf, SAME_TRACK_ID } from "./scene";

const STEPS = "app/recommendations/[ref]/actions.ts";
const RECORD = "app/recommendations/[ref]/record/actions.ts";
const REPLY = "app/recommendations/[ref]/reply/actions.ts";

const pageOf = (number: number) => `/recommendations/${refOf(number)}`;

/** The fields by which a step is taken with what has this id. */
const step = (kind: "update" | "reply", id: string, number: number) => ({
  ...{ kind, id, version: "1", ref: refOf(number) },
});

/** What a form says about the recommendation of this number. */
const said = (number: number, more: Record<string, string>) => ({
  ...{ ref: refOf(number), organisationId: OWN_ID, newId: NEW_ID },
  ...{ status: "partial", asOf: "2024-05-01", reason: "A reason." },
  ...more,
});

const STEP_ROWS: ActionRow[] = [
  {
    action: `${STEPS} publishSubmitted`,
    at: pageOf(2),
    fields: step("update", "own-submitted", 2),
    expected: {
      validator: `→ ${pageOf(2)}?done=publish`,
      contributor: "not_permitted",
      nobody: "not_signed_in",
      others: "update_unknown",
    },
  },
  {
    action: `${STEPS} publishSubmitted`,
    what: "a reply",
    at: pageOf(6),
    fields: step("reply", "own-sent-reply", 6),
    expected: {
      validator: `→ ${pageOf(6)}?done=publish&of=reply`,
      contributor: "not_permitted",
      nobody: "not_signed_in",
      others: "reply_unknown",
    },
  },
  {
    action: `${STEPS} returnSubmitted`,
    at: pageOf(2),
    fields: { ...step("update", "own-submitted", 2), "comment-own-submitted": "Say why." },
    expected: {
      validator: `→ ${pageOf(2)}?done=return`,
      contributor: "not_permitted",
      nobody: "not_signed_in",
      others: "update_unknown",
    },
  },
  {
    action: `${STEPS} withdrawPublished`,
    at: pageOf(4),
    fields: step("update", "own-published", 4),
    expected: {
      validator: `→ ${pageOf(4)}?done=withdraw`,
      contributor: "not_permitted",
      nobody: "not_signed_in",
      others: "update_unknown",
    },
  },
  {
    action: `${STEPS} discard`,
    at: pageOf(1),
    fields: step("update", "own-draft", 1),
    expected: {
      own: `→ ${pageOf(1)}?done=discard`,
      nobody: "not_signed_in",
      others: "update_unknown",
    },
  },
  {
    action: `${STEPS} discard`,
    what: "a reply",
    at: pageOf(5),
    fields: step("reply", "own-reply", 5),
    expected: {
      own: `→ ${pageOf(5)}?done=discard&of=reply`,
      nobody: "not_signed_in",
      others: "reply_unknown",
    },
  },
];

const RECORD_ROWS: ActionRow[] = [
  {
    action: `${RECORD} record`,
    what: "saves a new draft",
    at: `${pageOf(9)}/record`,
    fields: said(9, { step: "save" }),
    expected: {
      own: `→ ${pageOf(9)}?done=save`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${RECORD} record`,
    what: "submits the organisation's draft",
    at: `${pageOf(1)}/record`,
    fields: said(1, { step: "submit", draftId: "own-draft", draftVersion: "1" }),
    expected: {
      own: `→ ${pageOf(1)}?done=submit`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${RECORD} record`,
    what: "publishes without a second person",
    at: `${pageOf(9)}/record`,
    fields: said(9, { step: "publish" }),
    expected: {
      validator: "second_person_required",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${RECORD} record`,
    what: "goes on with another organisation's draft as if it were one's own",
    at: `${pageOf(1)}/record`,
    fields: said(1, {
      ...{ organisationId: SAME_TRACK_ID, step: "save" },
      ...{ draftId: "own-draft", draftVersion: "1" },
    }),
    expected: {
      "contributor on the same track": "update_unknown",
      "validator on the same track": "update_unknown",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${RECORD} autosave`,
    at: `${pageOf(1)}/record`,
    stateless: true,
    fields: said(1, { draftId: "own-draft", draftVersion: "1" }),
    expected: { own: "done", nobody: "not_signed_in", others: "not_permitted" },
  },
];

const reply = (more: Record<string, string>) => ({
  ...{ organisationId: OWN_ID, newId: NEW_ID, text: "A reply.", ...more },
});

const REPLY_ROWS: ActionRow[] = [
  {
    action: `${REPLY} sendReply`,
    what: "saves a new draft",
    at: `${pageOf(10)}/reply?to=theirs-10`,
    fields: reply({ updateId: "theirs-10", step: "save" }),
    expected: {
      own: `→ ${pageOf(10)}?done=save&of=reply`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${REPLY} sendReply`,
    what: "submits the organisation's draft",
    at: `${pageOf(5)}/reply?to=theirs-5`,
    fields: reply({
      ...{ updateId: "theirs-5", step: "submit", draftId: "own-reply", draftVersion: "1" },
    }),
    expected: {
      own: `→ ${pageOf(5)}?done=submit&of=reply`,
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  {
    action: `${REPLY} sendReply`,
    what: "publishes without a second person",
    at: `${pageOf(10)}/reply?to=theirs-10`,
    fields: reply({ updateId: "theirs-10", step: "publish" }),
    expected: {
      validator: "second_person_required",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
];

/** Updates and replies, on their way from draft to publication. */
export const ON_STATEMENTS: readonly ActionRow[] = [...STEP_ROWS, ...RECORD_ROWS, ...REPLY_ROWS];
