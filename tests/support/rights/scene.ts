import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { BEGUN, type ImportOrder } from "@/app/_server/imports/kept-import";
import { hashOfToken } from "@/db/domain/invitation";
import { actorByPerson } from "@/db/queries/actor-by-person";
import {
  document,
  invitation,
  person,
  recoveryLink,
  redactionCheck,
  sheetUpload,
} from "@/db/schema";
import type { FollowUpSheet } from "@/db/domain/follow-up-sheet";
import { NOTHING_SAID } from "@/tests/support/follow-up-sheet";
import { INTRODUCTION } from "@/db/domain/theme-set";
import { plantReply } from "@/tests/db/planted-reply";
import { plantUpdate } from "@/tests/db/planted";
import { anAssignment } from "@/tests/support/assignments";
import { aDocument, aFile, aPassage } from "@/tests/support/documents";
import { oneTimeCode } from "@/tests/support/one-time-code";
import { frozen, plantText } from "@/tests/support/editions";
import { anOrganisation, aPerson } from "@/tests/support/people";
import { type Cast, startWithRoles } from "@/tests/support/roles";
import { actionNamed, callAction } from "@/tests/support/server-actions";
import { NO_SETTINGS } from "@/tests/support/read-rows";
import { aPassword } from "@/tests/support/signed-in";
import { PASSWORD, signIn, somebody } from "@/tests/support/who";

/** Stands in everything that the owning organisation alone may read, and nowhere else. */
export const PRIVATE = "for the eyes of clean rivers alone";

/** The organisations by id; "own" is the owning one. */
export const OWN_ID = "org-clean-rivers-network";
export const SAME_TRACK_ID = "org-lawyers-for-land";

/** Of the owning organisation. */
export const EDITION_ID = "6ca94dbd-4978-4585-bdcb-121af1cb83c2";

/** Of the administrator: files that could not be read. */
export const IMPORT_ID = "0d4c7f7e-5c43-4a53-9b3c-0d1f2d9a5b10";

/** When the checklist on "own-document" was prepared. */
export const PREPARED_AT = "2024-02-01T00:00:00.000Z";

/** The recommendation on which the owning organisation has its draft, and so on. */
export const refOf = (number: number) => `KHM-HC-2019-${String(number).padStart(2, "0")}`;

/** Somebody of each role, with things of the owning organisation to ask for. */
export interface Scene extends Cast {
  /** The Cookie header of a browser in which a password was entered and the code is waited for. */
  waiting: string;
  /** Recovery codes of whoever is waited for; each is good for once. */
  codes: string[];
}

type Planting = Pick<Cast, "db">;

function plantPeople({ db }: Planting): void {
  const role = { organisationId: OWN_ID, track: "civil_society", role: "contributor" } as const;
  const colleague = aPerson(db, "Colleague", role);
  db.update(person).set({ name: PRIVATE }).where(eq(person.id, colleague.id)).run();
  aPerson(db, "Deputy", role);
  aPerson(db, "Newcomer", null);
  aPassword(db, "person-newcomer", "forgotten");
  anOrganisation(db, "Beginners", "civil_society");
  const dates = { createdAt: "2024-01-01T00:00:00.000Z", expiresAt: "2999-01-01T00:00:00.000Z" };
  const tokenHash = hashOfToken("own-invitation");
  const invited = { organisationId: OWN_ID, role: "contributor" } as const;
  db.insert(invitation)
    .values({ id: "own-invitation", tokenHash, ...invited, ...dates })
    .run();
  const setUp = { id: "a-set-up", tokenHash: hashOfToken("a-set-up"), administrator: true };
  db.insert(invitation)
    .values({ ...setUp, ...dates })
    .run();
  const recovery = { id: "a-recovery", tokenHash: hashOfToken("a-recovery"), ...dates };
  db.insert(recoveryLink)
    .values({ ...recovery, personId: "person-newcomer" })
    .run();
}

/** An update in each state on 1 to 4, three of the other track on 5, 6 and 10, with replies to two. */
function plantStatements({ db }: Planting): void {
  const own = {
    organisationId: OWN_ID,
    track: "civil_society",
    authorId: "person-colleague",
  } as const;
  const states = ["draft", "submitted", "returned", "published"] as const;
  for (const [index, state] of states.entries()) {
    const reason = state === "published" ? "What it says to all." : PRIVATE;
    plantUpdate(db, { id: `own-${state}`, ref: refOf(index + 1), state, reason, ...own });
  }
  const theirs = {
    organisationId: "org-ministry-of-rural-development",
    track: "government",
  } as const;
  for (const number of [5, 6, 10]) {
    plantUpdate(db, { id: `theirs-${number}`, ref: refOf(number), state: "published", ...theirs });
  }
  plantReply(db, { id: "own-reply", updateId: "theirs-5", state: "draft", text: PRIVATE, ...own });
  const sent = { id: "own-sent-reply", updateId: "theirs-6", state: "submitted" } as const;
  plantReply(db, { ...sent, text: PRIVATE, ...own });
  anAssignment(db, {
    id: "own-proposed",
    ref: refOf(7),
    organisationId: OWN_ID,
    state: "proposed",
  });
  anAssignment(db, { id: "own-confirmed", ref: refOf(8), organisationId: OWN_ID });
}

function plantEvidence({ db, instance }: Cast): void {
  const organisationId = OWN_ID;
  const at = "2024-01-01T00:00:00.000Z";
  aDocument(db, "own-document", OWN_ID);
  aDocument(db, "own-loose-document", OWN_ID);
  aDocument(db, "public-document", OWN_ID, at);
  const values = { title: PRIVATE, risk: "personal_data" } as const;
  db.update(document).set(values).where(eq(document.id, "own-document")).run();
  const passage = { id: "own-passage", documentId: "own-document", ref: refOf(1), organisationId };
  aPassage(db, passage);
  aFile(db, { id: "own-file", documentId: "own-document", organisationId });
  aFile(db, { id: "public-file", documentId: "public-document", organisationId }, at);
  const files = join(instance.directory, "files");
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, "stored own-file"), PRIVATE);
  writeFileSync(join(files, "stored public-file"), "For all.");
  const prepared = { preparedById: "person-colleague", preparedAt: PREPARED_AT };
  const check = { documentId: "own-document", organisationId, withholdsOriginal: false };
  db.insert(redactionCheck)
    .values({ ...check, ...prepared })
    .run();
}

/** Somebody turns a second factor on, and signs in anew as far as the code. */
async function beforeTheCode({ db, instance }: Cast): Promise<Pick<Scene, "waiting" | "codes">> {
  const { email } = await somebody(db, "Tova Twofactor", null);
  const headers = { cookie: await signIn(instance.baseUrl, email), origin: instance.baseUrl };
  const change = (fields: Record<string, string>) =>
    callAction({
      address: `${instance.baseUrl}/account/second-factor`,
      action: actionNamed("app/account/second-factor/actions.ts change"),
      before: [null],
      fields: Object.entries(fields),
      headers,
    });
  const begun = await change({ step: "begin", password: PASSWORD });
  if (!begun.result) throw new Error(`the second factor is not begun: ${JSON.stringify(begun)}`);
  const { uri } = begun.result.setUp as { uri: string };
  const confirmed = await change({ step: "confirm", uri, code: oneTimeCode(uri) });
  // Beside it stands that there is no session, which would end that of the role.
  const cookies = (await signIn(instance.baseUrl, email)).split("; ");
  const waiting = cookies.find((cookie) => cookie.startsWith("upr.two_factor=")) ?? "";
  return { waiting, codes: confirmed.result?.codes as string[] };
}

/** A sheet that the owning organisation's validator filled in off line and sent. */
function plantSheet({ db, ids }: Cast): void {
  const base = NOTHING_SAID;
  const row = { ref: refOf(12), row: 3, text: null, base, mine: { ...base, reason: PRIVATE } };
  const sheet = { organisationId: OWN_ID, madeAt: null, columns: {}, rows: [row], unread: [] };
  db.insert(sheetUpload)
    .values({
      ...{ id: "own-sheet", organisationId: OWN_ID, personId: ids.validator ?? "" },
      ...{ fileName: "sheet.xlsx", content: JSON.stringify(sheet satisfies FollowUpSheet) },
      uploadedAt: "2024-01-01T00:00:00.000Z",
    })
    .run();
}

/** An edition of the owning organisation, and a text for its next one. */
function plantEdition({ db, ids }: Cast): void {
  const validator = actorByPerson(db, ids.validator ?? "");
  frozen(db, validator, { organisationId: OWN_ID, id: EDITION_ID });
  plantText(db, OWN_ID, { section: INTRODUCTION, text: PRIVATE, authorId: "person-colleague" });
}

/** Files that the administrator sent to be imported, none of which could be read. */
function plantImport({ instance, ids }: Cast): void {
  const folder = join(instance.directory, "imports", IMPORT_ID);
  mkdirSync(folder, { recursive: true });
  const order: ImportOrder = {
    ...{ id: IMPORT_ID, personId: ids.administrator ?? "", uploadedAt: new Date().toISOString() },
    ...{ files: [{ name: "list.docx", size: 1 }], settings: NO_SETTINGS },
  };
  const problem = { code: "archive_damaged", file: 0 } as const;
  writeFileSync(join(folder, "order.json"), JSON.stringify(order));
  writeFileSync(
    join(folder, "status.json"),
    JSON.stringify({ ...BEGUN, stage: "failed", problem }),
  );
}

/** Some of it is there only where mail is sent; none is. */
const MAIL = { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "upr@example.org" };

/**
 * Starts an instance with everybody in it, and everything that there is to ask for. `options`: as of
 * `startInstance`.
 */
export async function startScene({
  errors,
  settings,
}: Parameters<typeof startWithRoles>[0] = {}): Promise<Scene> {
  const cast = await startWithRoles({ errors, settings: { ...MAIL, ...settings } });
  try {
    plantPeople(cast);
    plantStatements(cast);
    plantEvidence(cast);
    plantEdition(cast);
    plantSheet(cast);
    plantImport(cast);
    return { ...cast, ...(await beforeTheCode(cast)) };
  } catch (error) {
    await cast.stop();
    throw error;
  }
}
