import { eq } from "drizzle-orm";
import { addOrganisation } from "@/db/commands/add-organisation";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { invitePerson } from "@/db/commands/invite-person";
import { makeRecoveryLink } from "@/db/commands/make-recovery-link";
import { prepareRedaction } from "@/db/commands/prepare-redaction";
import { proposeAssignment } from "@/db/commands/propose-assignment";
import { recordReply } from "@/db/commands/record-reply";
import { returnStatement } from "@/db/commands/return-statement";
import { signRedaction } from "@/db/commands/sign-redaction";
import { takeAssignment } from "@/db/commands/take-assignment";
import { REDACTION_POINTS } from "@/db/domain/redaction";
import {
  assignment,
  auditEvent,
  invitation,
  recoveryLink,
  redactionCheck,
  update,
} from "@/db/schema";
import { idOfRef } from "@/tests/db/planted";
import { frozen } from "./editions";
import { NOWHERE, type Planting, REFS } from "./planting";
import { sheetSent } from "./planted-sheet";
import { OWN, type Role } from "./roles";
import { EVERYBODY } from "./secrets";

const OTHER_TRACK: readonly Role[] = [
  "contributor on the other track",
  "validator on the other track",
];
const SAME_TRACK: readonly Role[] = [
  "contributor on the same track",
  "validator on the same track",
];

/** What is public to begin with; part of it is withdrawn later. */
export type Published = Awaited<ReturnType<typeof plantPublished>>;

/** Makes sure of a document that says "personal data": its description goes out, its original does not. */
async function signChecklist(planting: Planting, documentId: string): Promise<void> {
  const { db, cast } = planting;
  const whose = { documentId, organisationId: cast.organisations.own };
  const points = REDACTION_POINTS;
  const preparer = await planting.member(
    "whoever prepared a checklist",
    "contributor",
    whose.organisationId,
  );
  prepareRedaction(db, preparer, { ...whose, points, withholdsOriginal: true });
  const check = db
    .select()
    .from(redactionCheck)
    .where(eq(redactionCheck.documentId, documentId))
    .get();
  const sign = { ...whose, points, preparedAt: check?.preparedAt };
  signRedaction(db, planting.as("validator"), sign);
}

/** Somebody of an organisation that withholds its name publishes an update. */
async function unnamedOrganisation(planting: Planting): Promise<string> {
  const { db, secrets } = planting;
  const name = secrets.word("the name of an organisation that withholds it", ["administrator"]);
  const track = "civil_society";
  const by = planting.as("administrator");
  const id = addOrganisation(db, by, { name, track, nameWithheld: true });
  const others = ["administrator"] as const;
  const writer = await planting.member("an author without a name", "contributor", id, others);
  const publisher = await planting.member("a publisher without a name", "validator", id, others);
  const reason = secrets.word("what an organisation without a name published", EVERYBODY);
  planting.publish(
    publisher,
    "update",
    planting.say(writer, REFS.unnamed, id, { step: "submit", reason }),
  );
  invitePerson(db, publisher, { organisationId: id, role: "contributor" });
  const proposed = { organisationId: id, refs: [REFS.draft], role: "support" };
  proposeAssignment(db, by, proposed);
  return id;
}

/** What the Government said, and what the owning organisation replied to it. */
function answeredUpdates(planting: Planting) {
  const { db, cast, secrets } = planting;
  const official = planting.as("validator on the other track");
  const say = (ref: string) => {
    const reason = secrets.word(`what the Government says of ${ref}`, EVERYBODY);
    return planting.say(official, ref, cast.organisations.otherTrack, { step: "publish", reason })
      .id;
  };
  const [answered, answeredBefore] = [say(REFS.answered), say(REFS.answeredBefore)];
  const reply = recordReply(db, planting.as("contributor"), {
    updateId: answeredBefore,
    organisationId: cast.organisations.own,
    text: secrets.word("the text of a reply that is withdrawn", EVERYBODY),
    step: "submit",
  });
  planting.publish(planting.as("validator"), "reply", reply);
  return { answered, answeredBefore, reply: { id: reply.id, version: reply.version + 1 } };
}

/** Publishes what is published, with evidence that keeps something back. */
export async function plantPublished(planting: Planting) {
  const { cast } = planting;
  const { own } = cast.organisations;
  const author = await planting.member("an author", "contributor", own);
  const publisher = await planting.member("a publisher", "validator", own);
  const open = planting.document("a public document", EVERYBODY);
  const openFile = await planting.file("a public file", EVERYBODY, open);
  const keptBack = await planting.file("a file that is kept back", OWN, open, true);
  const risky = planting.document("a risky document", OWN, "source_at_risk");
  const riskyFile = await planting.file("a risky file", OWN, risky);
  const described = planting.document("a described document", EVERYBODY, "personal_data");
  const original = await planting.file("an original that is not published", OWN, described);
  const taken = planting.document("a document of a withdrawn update", EVERYBODY);
  const takenFile = await planting.file("a file of a withdrawn update", EVERYBODY, taken);
  const submitted = (ref: string, what: string, evidence: object[]) =>
    planting.say(author, ref, own, {
      ...{ step: "submit", ...planting.texts(what, EVERYBODY), evidence },
    });
  const published = submitted(REFS.published, "a published update", [
    planting.passage("a public passage", EVERYBODY, open),
    planting.passage("a risky passage", OWN, risky, "source_at_risk"),
    planting.passage("a described passage", EVERYBODY, described),
  ]);
  await signChecklist(planting, described);
  planting.publish(publisher, "update", published);
  const withdrawn = submitted(REFS.withdrawn, "a withdrawn update", [
    planting.passage("a passage of a withdrawn update", EVERYBODY, taken),
  ]);
  planting.publish(publisher, "update", withdrawn);
  const unnamed = await unnamedOrganisation(planting);
  const answers = answeredUpdates(planting);
  const validator = planting.as("validator");
  return {
    /** Ids; a later one can be added to them. */
    editions: [frozen(planting.db, validator, { organisationId: own, layout: "civil-society" })],
    ...{ own, unnamed, author, open, openFile, keptBack, risky, riskyFile, taken, takenFile },
    ...{ described, original },
    withdrawn: { id: withdrawn.id, version: withdrawn.version + 1 },
    ...answers,
  };
}

/** The draft, what waits to be published, and what came back. */
async function unpublishedUpdates(planting: Planting, documentId: string) {
  const { db, cast, secrets } = planting;
  const { own } = cast.organisations;
  const author = await planting.member("the author of a draft", "contributor", own);
  const holder = await planting.member("whoever holds a draft", "contributor", own);
  const returner = await planting.member("whoever returned an update", "validator", own);
  const piece = (part: string) => secrets.word(`the ${part} of drafted evidence`, OWN);
  const evidence = ["title", "publisher", "date", "address", "locator", "quote", "sentence"].map(
    (part) => [part, piece(part)],
  );
  const draft = planting.say(author, REFS.draft, own, {
    ...{
      step: "save",
      ...planting.texts("a draft", OWN),
      evidence: [Object.fromEntries(evidence)],
    },
  });
  db.update(update).set({ holderId: holder.id }).where(eq(update.id, draft.id)).run();
  const submitted = planting.say(author, REFS.submitted, own, {
    ...{ step: "submit", ...planting.texts("a submitted update", OWN) },
    evidence: [planting.passage("a private passage", OWN, documentId)],
  });
  const returned = planting.say(author, REFS.returned, own, {
    ...{ step: "submit", ...planting.texts("a returned update", OWN) },
  });
  const comment = secrets.word("why an update was returned", OWN);
  returnStatement(db, returner, { kind: "update", ...returned, comment });
  for (const [what, { id }] of Object.entries({ draft, submitted, returned })) {
    secrets.known(`the id of a ${what} update`, id, OWN);
  }
  return { draft, submitted, returned };
}

/** What others are writing. */
function othersDrafts(planting: Planting): void {
  const { sameTrack, otherTrack } = planting.cast.organisations;
  const draft = (role: Role, organisationId: string, seenBy: readonly Role[]) => {
    const reason = planting.secrets.word(`the draft of a ${role}`, seenBy);
    planting.say(planting.as(role), REFS.others, organisationId, { step: "save", reason });
  };
  draft("contributor on the same track", sameTrack, SAME_TRACK);
  draft("contributor on the other track", otherTrack, OTHER_TRACK);
}

/** Who takes care of what, and why the organisation does not. */
async function assignments(planting: Planting) {
  const { db, cast, secrets } = planting;
  const { own } = cast.organisations;
  const validator = planting.as("validator");
  const entrusted = await planting.member(
    "whoever an assignment is entrusted to",
    "contributor",
    own,
  );
  const refs = [REFS.draft, REFS.returned];
  const proposed = { organisationId: own, refs, role: "support" };
  proposeAssignment(db, planting.as("administrator"), proposed);
  const idOn = (ref: string) => {
    const all = db.select().from(assignment).where(eq(assignment.organisationId, own)).all();
    return all.find((each) => each.recommendationId === idOfRef(db, ref))?.id ?? "";
  };
  const [taken, declined] = [idOn(REFS.draft), idOn(REFS.returned)];
  takeAssignment(db, validator, { ids: [taken], personId: entrusted.id });
  const comment = secrets.word("why an assignment was declined", [...OWN, "administrator"]);
  decideAssignment(db, validator, { ids: [declined], decision: "decline", comment });
  for (const id of [taken, declined]) {
    secrets.known("the id of an assignment", id, [...OWN, "administrator"]);
  }
  return { taken, declined, entrusted };
}

/** Links that let somebody in, whose words are told once. */
async function links(planting: Planting, personId: string) {
  const { db, cast, secrets } = planting;
  const organisationId = cast.organisations.own;
  const maker = await planting.member("whoever made an invitation", "validator", organisationId);
  const { token } = invitePerson(db, maker, { organisationId, role: "contributor" });
  const recovery = makeRecoveryLink(db, maker, { personId }).token;
  secrets.known("an invitation's link", token, NOWHERE);
  secrets.known("a recovery link", recovery, NOWHERE);
  for (const { tokenHash } of db.select().from(invitation).all()) {
    secrets.known("the hash of an invitation's link", tokenHash, NOWHERE);
  }
  for (const { tokenHash } of db.select().from(recoveryLink).all()) {
    secrets.known("the hash of a recovery link", tokenHash, NOWHERE);
  }
  return { token, recovery };
}

/** Everything that an organisation has and nobody else may notice. */
export async function plantPrivate(planting: Planting, { answered }: Published) {
  const { db, cast, secrets } = planting;
  const documentId = planting.document("a private document", OWN);
  const file = await planting.file("a private file", OWN, documentId);
  const updates = await unpublishedUpdates(planting, documentId);
  const replier = await planting.member(
    "the author of a reply",
    "contributor",
    cast.organisations.own,
  );
  const reply = recordReply(db, replier, {
    updateId: answered,
    organisationId: cast.organisations.own,
    text: secrets.word("the text of a drafted reply", OWN),
    step: "save",
  });
  othersDrafts(planting);
  const assigned = await assignments(planting);
  const sheet = sheetSent(planting);
  const tokens = await links(planting, assigned.entrusted.id);
  const passage = planting.passageOf(documentId);
  secrets.known("the id of a drafted reply", reply.id, OWN);
  secrets.known("the id of a private document", documentId, OWN);
  secrets.known("the id of a private passage", passage, OWN);
  secrets.known("the id of a private file", file, OWN);
  for (const event of db.select().from(auditEvent).all()) {
    if (!event.detail.includes('"public":true')) {
      secrets.known(`the hash of event ${event.id}, ${event.verb}`, event.hash, NOWHERE);
    }
  }
  return { documentId, file, passage, reply, sheet, ...updates, ...assigned, ...tokens };
}

export type Private = Awaited<ReturnType<typeof plantPrivate>>;
