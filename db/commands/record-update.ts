import { and, eq } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { lastDayOf } from "@/db/domain/partial-date";
import { may, type Permission } from "@/db/domain/permissions";
import { STATUS_SCALE } from "@/db/domain/status-scale";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { afterStep } from "@/db/domain/workflow";
import { organisation, recommendation, update, updateEvidence } from "@/db/schema";
import { addEvidence, citable } from "./add-evidence";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";
import { publish } from "./publication";
import { type UpdateInput, updateInput } from "./update-input";

const PERMISSION_FOR: Record<UpdateInput["step"], Permission> = {
  save: "draft_update",
  submit: "submit_update",
  publish: "publish_update",
};

/** What an update says, all of which its author answers for. */
const CONTENT = ["status", "asOf", ...UPDATE_TEXTS] as const;

const HOURS = 60 * 60 * 1000;

/** Ahead of the last place on earth to begin a day, so that nobody's today is refused. */
function latestDay(now: string): string {
  return new Date(Date.parse(now) + 14 * HOURS).toISOString().slice(0, 10);
}

/** The recommendation and the organisation meant, once the rules on both are kept. */
function subjectsOf(input: UpdateInput, { tx, actor, now }: CommandContext) {
  if (!may(actor, PERMISSION_FOR[input.step], input.organisationId)) {
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
  if (!STATUS_SCALE[input.status].offeredTo.includes(owner.track)) {
    throw new DomainError("status_not_offered", { status: "choice_invalid" });
  }
  if (input.asOf > latestDay(now)) {
    throw new DomainError("invalid_input", { asOf: "date_in_future" });
  }
  return { recommendationId: item.id, organisationId: owner.id, track: owner.track };
}

type Subjects = ReturnType<typeof subjectsOf>;

/** The draft that is gone on with, as it stands; null for a new one. */
function knownDraft({ draft }: UpdateInput, { tx }: CommandContext, subjects: Subjects) {
  if (!draft) return null;
  const known = tx
    .select()
    .from(update)
    .where(
      and(
        eq(update.id, draft.id),
        eq(update.organisationId, subjects.organisationId),
        eq(update.recommendationId, subjects.recommendationId),
      ),
    )
    .get();
  if (!known) throw new DomainError("update_unknown");
  if (afterStep(known.state, "save") === null) throw new DomainError("step_not_possible");
  if (known.version !== draft.version) throw new DomainError("edited_meanwhile");
  const passages = tx
    .select({ id: updateEvidence.evidenceLinkId })
    .from(updateEvidence)
    .where(eq(updateEvidence.updateId, known.id))
    .all();
  return { ...known, passages: passages.map((passage) => passage.id) };
}

type Known = ReturnType<typeof knownDraft>;

/** Whether the form sends back just what the draft says: then whoever sends it is not its author. */
function saysTheSame(input: UpdateInput, known: Known): boolean {
  if (!known || input.evidence.length > 0) return false;
  const sameEvidence = known.passages.toSorted().join() === input.passages.toSorted().join();
  return sameEvidence && CONTENT.every((name) => input[name] === known[name]);
}

/** Writes the draft, in the state to which the step leads. Gives its id and author. */
function writeDraft(input: UpdateInput, context: CommandContext, subjects: Subjects) {
  const { tx, actor, now } = context;
  const known = knownDraft(input, context, subjects);
  const me = actor.kind === "person" ? actor.id : null;
  const authorId = saysTheSame(input, known) ? (known?.authorId ?? null) : me;
  const step = input.step === "save" ? "save" : "submit";
  const state = afterStep(known?.state ?? "draft", step);
  if (state === null) throw new DomainError("step_not_possible");
  const values = {
    ...(Object.fromEntries(CONTENT.map((name) => [name, input[name]])) as Pick<
      UpdateInput,
      (typeof CONTENT)[number]
    >),
    ...subjects,
    state,
    authorId,
    asOfLastDay: lastDayOf(input.asOf) ?? input.asOf,
    version: (known?.version ?? 0) + 1,
  };
  if (known) {
    tx.update(update).set(values).where(eq(update.id, known.id)).run();
    return { id: known.id, authorId };
  }
  const id = input.newId ?? crypto.randomUUID();
  if (tx.select({ id: update.id }).from(update).where(eq(update.id, id)).get()) {
    throw new DomainError("sent_before");
  }
  tx.insert(update)
    .values({ id, ...values, createdAt: now })
    .run();
  return { id, authorId };
}

/** The evidence that the update rests on: what was ticked and may be cited, and what is new. */
function writeEvidence(
  input: UpdateInput,
  context: CommandContext,
  id: string,
  subjects: Subjects,
) {
  const { tx, actor } = context;
  if (input.evidence.length > 0 && !may(actor, "add_evidence", subjects.organisationId)) {
    throw new DomainError("not_permitted");
  }
  const passages = [
    ...citable(context, input.passages, subjects.organisationId),
    ...input.evidence.map((evidence) => addEvidence(context, evidence, subjects)),
  ];
  tx.delete(updateEvidence).where(eq(updateEvidence.updateId, id)).run();
  for (const evidenceLinkId of passages) {
    tx.insert(updateEvidence).values({ updateId: id, evidenceLinkId }).run();
  }
}

/**
 * Records what an organisation says about a recommendation, with its evidence: saves it as a draft,
 * submits it, or publishes it at once. Gives its id. A published update is never touched: a
 * newer one supersedes it. Throws `not_permitted`, `organisation_unknown`, `recommendation_unknown`,
 * `status_not_offered`, `document_unknown`, `update_unknown`, `step_not_possible`,
 * `edited_meanwhile`, `sent_before`, `second_person_required`.
 */
export const recordUpdate = defineCommand({
  name: "record-update",
  input: updateInput,
  admits: anybodySignedIn,
  run: (input, context) => {
    const subjects = subjectsOf(input, context);
    const { organisationId } = subjects;
    const { id, authorId } = writeDraft(input, context, subjects);
    writeEvidence(input, context, id, subjects);
    if (input.step === "publish") publish(context, { id, organisationId, authorId });
    // What a draft says is nobody else's business, not even the trail's.
    const said = input.step === "publish" ? { status: input.status } : {};
    return {
      subject: `update:${id}`,
      detail: { ref: input.ref, organisationId, step: input.step, ...said },
      result: { id },
    };
  },
});
