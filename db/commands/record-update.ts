import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { PIECE_FIELDS } from "@/db/domain/drafted-piece";
import { latestDay } from "@/db/domain/days";
import { DomainError, type FieldProblems } from "@/db/domain/errors";
import { lastDayOf } from "@/db/domain/partial-date";
import { may } from "@/db/domain/permissions";
import { nameOfPart } from "@/db/domain/recommendation-part";
import { STATUS_SCALE } from "@/db/domain/status-scale";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { TRANSITIONS } from "@/db/domain/workflow";
import { organisation, recommendation, update, updateEvidence } from "@/db/schema";
import { addEvidence, citable } from "./add-evidence";
import {
  anybodySignedIn,
  type CommandContext,
  defineCommand,
  type Outcome,
} from "./define-command";
import { draftToGoOnWith, idOfNewDraft, nextOf } from "./draft-in-hand";
import { refuseWhereNewer, updateInHand } from "./own-updates";
import { partMeant } from "./part-meant";
import { publish } from "./publication";
import { type UpdateInput, updateInput } from "./update-input";

/** What an update says, all of which its author answers for. */
const CONTENT = ["status", "asOf", ...UPDATE_TEXTS] as const;

const isToCome = (asOf: string, now: string) => asOf > latestDay(now);
const TO_COME: FieldProblems = { asOf: "date_in_future" };

/** The recommendation, its part and the organisation meant, once the rules on them are kept. */
function subjectsOf(input: UpdateInput, { tx, actor, now }: CommandContext) {
  if (!may(actor, TRANSITIONS[input.step].permission, input.organisationId)) {
    throw new DomainError("not_permitted");
  }
  const owner = tx
    .select()
    .from(organisation)
    .where(eq(organisation.id, input.organisationId))
    .get();
  if (!owner?.track) throw new DomainError("organisation_unknown");
  const item = tx
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.ref, input.ref))
    .get();
  if (!item) throw new DomainError("recommendation_unknown");
  if (input.status && !STATUS_SCALE[input.status].offeredTo.includes(owner.track)) {
    throw new DomainError("status_not_offered", { status: "choice_invalid" });
  }
  if (isToCome(input.asOf, now)) throw new DomainError("invalid_input", TO_COME);
  const subject = { recommendationId: item.id, organisationId: owner.id, track: owner.track };
  return { ...subject, partId: partMeant(tx, input, subject) };
}

type Subjects = ReturnType<typeof subjectsOf>;

/** The passages that a draft rests on. */
function passagesOf(tx: Tx, id: string): string[] {
  const rows = tx
    .select({ id: updateEvidence.evidenceLinkId })
    .from(updateEvidence)
    .where(eq(updateEvidence.updateId, id))
    .all();
  return rows.map((passage) => passage.id);
}

/** The pieces as texts, to see whether two lists of them say the same. */
const asTyped = (pieces: readonly object[]) =>
  JSON.stringify(
    pieces.map((piece) =>
      PIECE_FIELDS.map((name) => (piece as Partial<Record<string, string | null>>)[name] ?? ""),
    ),
  );

type Row = typeof update.$inferSelect;

/** Whether the form sends back just what the draft says: then whoever sends it is not its author. */
function saysTheSame(tx: Tx, input: UpdateInput, known: Row): boolean {
  if (asTyped(input.evidence) !== asTyped(known.draftedEvidence)) return false;
  const inOrder = (ids: readonly string[]) => JSON.stringify(ids.toSorted());
  const sameEvidence = inOrder(passagesOf(tx, known.id)) === inOrder(input.passages);
  return sameEvidence && CONTENT.every((name) => input[name] === known[name]);
}

/** Writes the draft, in the state to which the step leads. Gives what publication asks of it. */
function writeDraft(input: UpdateInput, context: CommandContext, subjects: Subjects) {
  const { tx, actorId, now } = context;
  const isOwn = (id: string) => {
    const known = tx.select().from(update).where(eq(update.id, id)).get();
    return (
      known?.organisationId === subjects.organisationId &&
      known.recommendationId === subjects.recommendationId &&
      known.partId === subjects.partId
    );
  };
  const held = updateInHand(context, subjects);
  const known = draftToGoOnWith(input, context, held, { isOwn, unknown: "update_unknown" });
  const authorId = known && saysTheSame(tx, input, known) ? known.authorId : actorId;
  const said = Object.fromEntries(CONTENT.map((name) => [name, input[name]])) as Pick<
    UpdateInput,
    (typeof CONTENT)[number]
  >;
  const values = {
    ...{ ...said, ...subjects, authorId },
    ...nextOf(known, input, context),
    draftedEvidence: input.step === "save" ? input.evidence : [],
    asOfLastDay: lastDayOf(input.asOf) ?? input.asOf,
  };
  const id = known?.id ?? idOfNewDraft(tx, "update", input.newId);
  if (!known && input.follows !== undefined) refuseWhereNewer(input.follows, context, subjects);
  if (known) tx.update(update).set(values).where(eq(update.id, id)).run();
  else {
    tx.insert(update)
      .values({ id, ...values, createdAt: now })
      .run();
  }
  return { kind: "update" as const, id, authorId, version: values.version };
}

/**
 * The evidence that the update rests on: what was ticked and may be cited, and what is new. Gives
 * whether a public file was taken back for it.
 */
function writeEvidence(
  input: UpdateInput,
  context: CommandContext,
  id: string,
  subjects: Subjects,
) {
  const { tx, actor } = context;
  const pieces = input.step === "save" ? [] : input.evidence;
  if (pieces.length > 0 && !may(actor, "add_evidence", subjects.organisationId)) {
    throw new DomainError("not_permitted");
  }
  const added = pieces.map((evidence) => addEvidence(context, evidence, subjects));
  const passages = [
    ...citable(context, input.passages, subjects.organisationId),
    ...added.map((passage) => passage.id),
  ];
  tx.delete(updateEvidence).where(eq(updateEvidence.updateId, id)).run();
  for (const evidenceLinkId of passages) {
    tx.insert(updateEvidence).values({ updateId: id, evidenceLinkId }).run();
  }
  return added.some(({ takesBack }) => takesBack);
}

/** What `recordUpdate` does inside a transaction, for commands that do it many times over. */
export function writeUpdate(
  input: UpdateInput,
  context: CommandContext,
): Outcome<{ id: string; version: number }> {
  const subjects = subjectsOf(input, context);
  const { organisationId } = subjects;
  const written = writeDraft(input, context, subjects);
  const takesBack = writeEvidence(input, context, written.id, subjects);
  const publishes = input.step === "publish";
  if (publishes) publish(context, { ...written, organisationId });
  const version = written.version + (publishes ? 1 : 0);
  // What a draft says is nobody else's business, not even the trail's.
  const said = publishes ? { status: input.status } : {};
  return {
    isPublic: publishes || takesBack,
    subject: `update:${written.id}`,
    detail: { ref: nameOfPart(input.ref, input.part), organisationId, step: input.step, ...said },
    result: { id: written.id, version },
  };
}

export const RECORD_UPDATE = "record-update";

/**
 * Records what an organisation says about a recommendation, with its evidence: keeps it as a draft,
 * submits it, or publishes it at once. Gives its id and version. A draft need not be whole, and its
 * new evidence is kept as typed. A published update is never touched: a newer one supersedes it.
 * Throws `not_permitted`, `organisation_unknown`, `recommendation_unknown`, `part_needed`,
 * `part_unknown`, `status_not_offered`,
 * `document_unknown`, `update_unknown`, `step_not_possible`, `edited_meanwhile`, `in_hand_already`,
 * `awaits_publication`, `published_meanwhile`, `sent_before`, `second_person_required`.
 */
export const recordUpdate = defineCommand({
  name: RECORD_UPDATE,
  input: updateInput,
  alsoWrong: (input, now) => {
    const asOf = (input as { asOf?: unknown } | null)?.asOf;
    return typeof asOf === "string" && isToCome(asOf, now) ? TO_COME : {};
  },
  admits: anybodySignedIn,
  run: writeUpdate,
});
