import type { Expected } from "./expected";
import { EDITION_ID, IMPORT_ID, OWN_ID } from "./scene";

/** A page or a file, at one of its addresses. */
export interface RouteRow {
  /** As its folder in app/ has it. */
  route: string;
  /** Path and query. */
  at: string;
  expected: Expected;
  /** Whether it is asked for between password and code. */
  waiting?: true;
}

const ALL: Expected = { others: "200" };
const NONE: Expected = { others: "404" };
const PRIVATE_PART: Expected = { own: "200 private", others: "200" };
const OWN_ONLY: Expected = { own: "200 private", others: "404" };
const ADMINISTRATOR: Expected = { administrator: "200", others: "404" };

/** What belongs to no organisation is for the validators of all of them, and for administrators. */
const VALIDATORS: Expected = {
  ...{ validator: "200", "validator on the same track": "200" },
  ...{ "validator on the other track": "200", administrator: "200", others: "404" },
};

/** Of nothing that is kept here. */
const NOBODYS_ID = "00000000-0000-4000-8000-000000000000";

/** To be signed in is enough; who is not is asked to, and comes back. */
const SIGNED_IN = (address: string): Expected => ({
  nobody: `307 /sign-in?next=${encodeURIComponent(address)}`,
  others: "200",
});

const RECORD: RouteRow[] = [
  {
    route: "/recommendations/[ref]",
    at: "/recommendations/KHM-HC-2019-01",
    expected: PRIVATE_PART,
  },
  {
    route: "/recommendations/[ref]",
    at: "/recommendations/KHM-HC-2019-02",
    expected: PRIVATE_PART,
  },
  {
    route: "/recommendations/[ref]",
    at: "/recommendations/KHM-HC-2019-03",
    expected: PRIVATE_PART,
  },
  { route: "/recommendations/[ref]", at: "/recommendations/KHM-HC-2019-04", expected: ALL },
  {
    route: "/recommendations/[ref]",
    at: "/recommendations/KHM-HC-2019-05",
    expected: PRIVATE_PART,
  },
  { route: "/recommendations/[ref]", at: "/recommendations/KHM-HC-2019-99", expected: NONE },
  {
    route: "/recommendations/[ref]/cite/[format]",
    at: "/recommendations/KHM-HC-2019-05/cite/ris",
    expected: ALL,
  },
  {
    route: "/recommendations/[ref]/cite/[format]",
    at: "/recommendations/KHM-HC-2019-01/cite/ris?update=own-draft",
    expected: NONE,
  },
  {
    route: "/recommendations/[ref]/record",
    at: "/recommendations/KHM-HC-2019-01/record?draft=own-draft",
    expected: { own: "200 private", administrator: "404", others: "200" },
  },
  {
    route: "/recommendations/[ref]/record",
    at: `/recommendations/KHM-HC-2019-03/record?organisation=${OWN_ID}`,
    expected: { own: "200 private", administrator: "404", others: "200" },
  },
  {
    route: "/recommendations/[ref]/parts",
    at: "/recommendations/KHM-HC-2019-01/parts",
    expected: VALIDATORS,
  },
  {
    route: "/recommendations/[ref]/lineage",
    at: "/recommendations/KHM-HC-2019-01/lineage",
    expected: VALIDATORS,
  },
  {
    route: "/recommendations/[ref]/reply",
    at: "/recommendations/KHM-HC-2019-05/reply?to=theirs-5",
    expected: PRIVATE_PART,
  },
  {
    route: "/recommendations/[ref]/reply",
    at: "/recommendations/KHM-HC-2019-01/reply?to=own-draft",
    expected: ALL,
  },
];

const EVIDENCE: RouteRow[] = [
  { route: "/evidence", at: "/evidence", expected: PRIVATE_PART },
  {
    route: "/evidence/add",
    at: "/evidence/add",
    expected: { administrator: "404", ...SIGNED_IN("/evidence/add") },
  },
  { route: "/evidence/[id]", at: "/evidence/own-document", expected: OWN_ONLY },
  { route: "/evidence/[id]", at: "/evidence/public-document", expected: ALL },
  {
    route: "/evidence/[id]/checklist",
    at: "/evidence/own-document/checklist",
    expected: {
      ...OWN_ONLY,
      visitor: "404",
      nobody: "307 /sign-in?next=%2Fevidence%2Fown-document",
    },
  },
  {
    route: "/evidence/[id]/files/[file]",
    at: "/evidence/own-document/files/own-file",
    expected: OWN_ONLY,
  },
  {
    route: "/evidence/[id]/files/[file]",
    at: "/evidence/public-document/files/public-file",
    expected: ALL,
  },
  {
    route: "/evidence/[id]/files/[file]",
    at: "/evidence/public-document/files/own-file",
    expected: NONE,
  },
];

const FREEZE = "/midterm/freeze?layout=ohchr-3&asOf=2026-11-23";

const EDITIONS: RouteRow[] = [
  { route: "/editions", at: "/editions", expected: ALL },
  { route: "/editions/[id]", at: `/editions/${EDITION_ID}`, expected: ALL },
  { route: "/editions/[id]", at: "/editions/none", expected: NONE },
  {
    route: "/editions/[id]/download/[format]",
    at: `/editions/${EDITION_ID}/download/json`,
    expected: ALL,
  },
  {
    route: "/editions/[id]/download/[format]",
    at: `/editions/${EDITION_ID}/download/exe`,
    expected: NONE,
  },
  {
    route: "/editions/[id]/cite/[format]",
    at: `/editions/${EDITION_ID}/cite/bibtex`,
    expected: ALL,
  },
  {
    route: "/editions/compare",
    at: `/editions/compare?from=${EDITION_ID}&to=${EDITION_ID}`,
    expected: ALL,
  },
  // What is frozen is counted there, not shown; whoever may not freeze is told who does.
  { route: "/midterm/freeze", at: FREEZE, expected: SIGNED_IN(FREEZE) },
];

const ADMIN: RouteRow[] = [
  // Whoever looks after the people of an instance sees their names.
  { route: "/admin", at: "/admin", expected: { administrator: "200 private", others: "404" } },
  { route: "/admin/add-organisation", at: "/admin/add-organisation", expected: ADMINISTRATOR },
  { route: "/admin/assignments", at: "/admin/assignments", expected: ADMINISTRATOR },
  {
    route: "/admin/assignments/[id]",
    at: "/admin/assignments/own-proposed",
    expected: ADMINISTRATOR,
  },
  { route: "/admin/imports", at: "/admin/imports", expected: ADMINISTRATOR },
  { route: "/admin/imports/[id]", at: `/admin/imports/${IMPORT_ID}`, expected: ADMINISTRATOR },
  { route: "/admin/imports/[id]", at: `/admin/imports/${NOBODYS_ID}`, expected: NONE },
  {
    route: "/admin/imports/template/[format]",
    at: "/admin/imports/template/csv",
    expected: ADMINISTRATOR,
  },
  { route: "/admin/invite", at: "/admin/invite", expected: ADMINISTRATOR },
  {
    route: "/admin/people/[id]",
    at: "/admin/people/person-colleague",
    expected: { administrator: "200 private", others: "404" },
  },
  {
    route: "/organisations/[id]",
    at: `/organisations/${OWN_ID}`,
    expected: { ...OWN_ONLY, administrator: "200 private" },
  },
  {
    route: "/organisations/[id]/invite",
    at: `/organisations/${OWN_ID}/invite`,
    expected: { validator: "200", others: "404" },
  },
  {
    route: "/organisations/[id]/invite",
    at: "/organisations/org-beginners/invite",
    expected: ADMINISTRATOR,
  },
  {
    route: "/organisations/[id]/settings",
    at: `/organisations/${OWN_ID}/settings`,
    expected: ADMINISTRATOR,
  },
];

const ACCOUNTS: RouteRow[] = [
  { route: "/sign-in", at: "/sign-in", expected: ALL },
  { route: "/sign-in/code", at: "/sign-in/code", expected: { others: "307 /sign-in?next=%2F" } },
  {
    route: "/sign-in/code",
    at: "/sign-in/code",
    waiting: true,
    // Who has a session waits for nothing, not even who was disabled after signing in.
    expected: {
      ...{ visitor: "200", "expired session": "200" },
      others: "307 /sign-in?next=%2F",
    },
  },
  // There is an administrator already.
  { route: "/setup", at: "/setup?token=a-set-up", expected: NONE },
  { route: "/invite/[token]", at: "/invite/own-invitation", expected: ALL },
  { route: "/recover/[token]", at: "/recover/a-recovery", expected: ALL },
  {
    route: "/recover/for/[id]",
    at: "/recover/for/person-colleague",
    expected: { ...SIGNED_IN("/recover/for/person-colleague"), validator: "200 private" },
  },
  { route: "/account", at: "/account", expected: SIGNED_IN("/account") },
  { route: "/account/data", at: "/account/data", expected: SIGNED_IN("/account/data") },
  { route: "/account/erase", at: "/account/erase", expected: SIGNED_IN("/account/erase") },
  { route: "/account/digest", at: "/account/digest", expected: SIGNED_IN("/account/digest") },
  { route: "/account/password", at: "/account/password", expected: SIGNED_IN("/account/password") },
  {
    route: "/account/second-factor",
    at: "/account/second-factor",
    expected: SIGNED_IN("/account/second-factor"),
  },
  { route: "/account/sessions", at: "/account/sessions", expected: SIGNED_IN("/account/sessions") },
];

/** Every page and every file that can be asked for. A new one gets a row here. */
export const ROUTE_TABLE: readonly RouteRow[] = [
  { route: "/", at: "/", expected: ALL },
  // Nobody has said whom to tell of a hole.
  { route: "/.well-known/security.txt", at: "/.well-known/security.txt", expected: NONE },
  { route: "/method", at: "/method", expected: ALL },
  // Open to all, and the same for all: not even their own people find a draft here.
  { route: "/data", at: "/data", expected: ALL },
  { route: "/data/[file]", at: "/data/updates.csv", expected: ALL },
  { route: "/data/[file]", at: "/data/evidence.json?review=all", expected: ALL },
  { route: "/data/[file]", at: "/data/persons.csv", expected: NONE },
  { route: "/data/[file]", at: "/data/updates.csv?review=ATL-9", expected: NONE },
  { route: "/charts/[file]", at: "/charts/totals.csv", expected: ALL },
  { route: "/charts/[file]", at: "/charts/themes.svg?review=KHM-3", expected: ALL },
  { route: "/charts/[file]", at: "/charts/nothing.csv", expected: NONE },
  { route: "/feed", at: "/feed", expected: ALL },
  { route: "/feed", at: "/feed?review=ATL-9", expected: NONE },
  { route: "/healthz", at: "/healthz", expected: ALL },
  { route: "/midterm", at: "/midterm", expected: PRIVATE_PART },
  { route: "/midterm/download/[format]", at: "/midterm/download/csv", expected: ALL },
  {
    route: "/midterm/download/[format]",
    at: `/midterm/download/csv?texts=${OWN_ID}`,
    expected: { own: "200 private", others: "404" },
  },
  { route: "/midterm/fill", at: "/midterm/fill", expected: SIGNED_IN("/midterm/fill") },
  {
    route: "/midterm/fill/[id]",
    at: `/midterm/fill/${NOBODYS_ID}`,
    expected: { nobody: "307 /sign-in?next=%2Fmidterm%2Ffill", others: "404" },
  },
  { route: "/midterm/fill/[id]/file", at: `/midterm/fill/${NOBODYS_ID}/file`, expected: NONE },
  { route: "/recommendations", at: "/recommendations", expected: ALL },
  { route: "/search", at: "/search?q=rights", expected: ALL },
  { route: "/recommendations", at: "/recommendations?review=all", expected: ALL },
  { route: "/recommendations", at: "/recommendations?review=ATL-9", expected: NONE },
  { route: "/reviews", at: "/reviews", expected: ALL },
  { route: "/reviews/compare", at: "/reviews/compare?a=KHM-3", expected: ALL },
  ...RECORD,
  ...EVIDENCE,
  ...EDITIONS,
  // Who works on what, by name, is seen in the organisation.
  { route: "/desk", at: "/desk", expected: { ...SIGNED_IN("/desk"), own: "200 private" } },
  {
    route: "/desk/assignments",
    at: `/desk/assignments?organisation=${OWN_ID}`,
    expected: { ...SIGNED_IN("/desk/assignments"), validator: "200 private" },
  },
  {
    route: "/desk/hand-over",
    at: `/desk/hand-over?organisation=${OWN_ID}&person=person-colleague`,
    expected: { ...SIGNED_IN("/desk/hand-over"), validator: "200 private" },
  },
  { route: "/desk/sheet", at: "/desk/sheet", expected: SIGNED_IN("/desk/sheet") },
  // What is in it is packed; secrets.test.ts looks inside.
  {
    route: "/desk/sheet/download",
    at: `/desk/sheet/download?organisation=${OWN_ID}`,
    expected: { own: "200", others: "404" },
  },
  // A sheet is the matter of whoever sent it, and of no colleague.
  {
    route: "/desk/sheet/[id]",
    at: "/desk/sheet/own-sheet",
    expected: {
      validator: "200 private",
      nobody: "307 /sign-in?next=%2Fdesk%2Fsheet%2Fown-sheet",
      others: "404",
    },
  },
  ...ADMIN,
  ...ACCOUNTS,
];
