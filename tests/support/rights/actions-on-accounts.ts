import { person } from "@/db/schema";
import { PASSWORD } from "@/tests/support/who";
import type { ActionRow } from "./action-row";
import { type Expected, NO_PAGE } from "./expected";

const NEW_PASSWORD = "seven lamps behind a wall";
const NEW_PERSON = {
  ...{ name: "Lida", email: "lida@example.org" },
  ...{ password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD },
};

/** For everybody who is signed in, and for their own account alone. */
const SIGNED_IN: Expected = { nobody: "not_signed_in", others: "done" };

const OWN_ACCOUNT: ActionRow[] = [
  {
    action: "POST /account/leave",
    at: "/account/leave",
    fields: {},
    expected: {
      visitor: "→ /, nothing changed",
      "expired session": "→ /, nothing changed",
      others: "→ /",
    },
  },
  {
    action: "app/account/digest/actions.ts choose",
    at: "/account/digest",
    fields: { wanted: "yes" },
    expected: SIGNED_IN,
  },
  {
    action: "app/account/password/actions.ts change",
    at: "/account/password",
    fields: {
      ...{ currentPassword: PASSWORD, password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD },
    },
    expected: SIGNED_IN,
  },
  {
    action: "app/account/password/actions.ts change",
    what: "without the present one",
    at: "/account/password",
    fields: {
      ...{ currentPassword: "a guess", password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD },
    },
    expected: { nobody: "not_signed_in", others: "current_password_wrong" },
  },
  {
    action: "app/account/sessions/actions.ts end",
    at: "/account/sessions",
    fields: { sessionId: "" },
    expected: SIGNED_IN,
  },
  {
    action: "app/account/erase/actions.ts eraseOwn",
    at: "/account/erase?sure",
    fields: { password: PASSWORD },
    expected: {
      ...{ nobody: "not_signed_in", others: "→ /sign-in?erased" },
      // Without them nobody would publish, or look after the instance.
      "validator on the same track": "last_validator",
      "validator on the other track": "last_validator",
      administrator: "last_administrator",
    },
  },
  {
    action: "app/account/erase/actions.ts eraseOwn",
    what: "without the password",
    at: "/account/erase?sure",
    fields: { password: "a guess" },
    expected: { nobody: "not_signed_in", others: "current_password_wrong" },
  },
  {
    action: "POST /account/data/download",
    at: "/account/data/download",
    fields: { password: PASSWORD },
    expected: {
      nobody: "→ /sign-in?next=%2Faccount%2Fdata&sent=no",
      others: "→ 200, nothing changed",
    },
  },
  {
    action: "POST /account/data/download",
    what: "without the password",
    at: "/account/data/download",
    fields: { password: "a guess" },
    expected: {
      nobody: "→ /sign-in?next=%2Faccount%2Fdata&sent=no",
      others: "→ /account/data?problem=current_password_wrong",
    },
  },
  {
    action: "app/account/second-factor/actions.ts change",
    at: "/account/second-factor",
    fields: { step: "begin", password: PASSWORD },
    expected: SIGNED_IN,
  },
  {
    action: "app/account/second-factor/actions.ts change",
    what: "turns it off",
    at: "/account/second-factor",
    fields: { step: "turnOff", turnOffPassword: PASSWORD },
    expected: SIGNED_IN,
  },
];

const RECOVERY: ActionRow[] = [
  {
    action: "app/recover/for/[id]/actions.ts make",
    what: "for a member of the organisation",
    at: "/recover/for/person-colleague",
    fields: { personId: "person-colleague" },
    expected: { validator: "done", nobody: "not_signed_in", others: "recovery_not_permitted" },
  },
  {
    action: "app/recover/for/[id]/actions.ts make",
    what: "for somebody without an organisation",
    at: "/recover/for/person-newcomer",
    fields: { personId: "person-newcomer" },
    expected: { administrator: "done", nobody: "not_signed_in", others: "recovery_not_permitted" },
  },
  {
    action: "app/recover/[token]/actions.ts recover",
    at: "/recover/a-recovery",
    fields: { token: "a-recovery", password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD },
    expected: { others: "→ /sign-in?recovered=1&next=/account" },
  },
  {
    action: "app/recover/[token]/actions.ts recover",
    what: "without a link",
    at: "/recover/a-guess",
    fields: { token: "a-guess", password: NEW_PASSWORD, passwordAgain: NEW_PASSWORD },
    expected: { others: "recovery_invalid" },
  },
];

const SIGNING_IN: ActionRow[] = [
  {
    action: "app/sign-in/actions.ts enter",
    at: "/sign-in",
    fields: { email: "vuthy.validator@example.org", password: PASSWORD, next: "/desk" },
    expected: { others: "→ /desk" },
  },
  {
    action: "app/sign-in/actions.ts enter",
    what: "who is disabled",
    at: "/sign-in",
    fields: { email: "disa.bled@example.org", password: PASSWORD, next: "/desk" },
    // From the sixth within a minute on, all wait but the browser that has been known before.
    expected: {
      ...{ visitor: "sign_in_failed", own: "sign_in_failed" },
      "contributor on the same track": "sign_in_failed",
      "validator on the same track": "sign_in_failed",
      "disabled person": "sign_in_failed",
      others: "too_many_attempts",
    },
  },
  {
    action: "app/sign-in/code/actions.ts enter",
    at: "/sign-in/code",
    waiting: true,
    fields: ({ codes }) => ({ code: codes.pop() ?? "", next: "/desk" }),
    // Who has a session waits for nothing, not even who was disabled after signing in.
    expected: {
      visitor: "→ /desk",
      "expired session": "→ /desk",
      others: "sign_in_expired",
    },
  },
  {
    action: "app/sign-in/code/actions.ts enter",
    what: "without a password before it",
    at: "/sign-in/code",
    fields: { code: "123456", next: "/desk" },
    expected: { others: "sign_in_expired" },
  },
];

const JOINING: ActionRow[] = [
  {
    action: "app/invite/[token]/actions.ts accept",
    at: "/invite/own-invitation",
    fields: { token: "own-invitation", ...NEW_PERSON },
    expected: { others: "→ /account" },
  },
  {
    action: "app/invite/[token]/actions.ts join",
    at: "/invite/own-invitation",
    fields: { token: "own-invitation" },
    expected: {
      "contributor on the other track": "other_track",
      "validator on the other track": "other_track",
      nobody: "not_signed_in",
      others: "→ /account",
    },
  },
  {
    action: "app/setup/actions.ts setUp",
    what: "once there is an administrator",
    at: "/setup?token=a-set-up",
    fields: { token: "a-set-up", ...NEW_PERSON },
    expected: { others: NO_PAGE },
  },
  {
    action: "app/setup/actions.ts setUp",
    at: "/setup?token=a-set-up",
    fields: { token: "a-set-up", ...NEW_PERSON },
    first: (db) => {
      db.update(person).set({ isAdministrator: false }).run();
    },
    expected: { others: "→ /admin" },
  },
];

/** One's own account, and the ways in for whoever has none or cannot use it. */
export const ON_ACCOUNTS: readonly ActionRow[] = [
  ...OWN_ACCOUNT,
  ...RECOVERY,
  ...SIGNING_IN,
  ...JOINING,
];
