import { and, eq } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { lastDayOf } from "@/db/domain/partial-date";
import { may, type Permission } from "@/db/domain/permissions";
import { STATUS_SCALE } from "@/db/domain/status-scale";
import { afterStep, type UpdateStep } from "@/db/domain/workflow";
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

/** What the step makes of the draft that is gone on with, or of a new one. */
function draftOf(input: UpdateInput, { tx }: CommandContext) {
  const step: UpdateStep = input.step === "publish" ? "save" : input.step;
  if (!input.draft) return { known: null, state: afterStep("draft", step) };
  const known = tx
    .select()
    .from(update)
    .where(and(eq(update.id, input.draft.id), eq(update.organisationId, input.organisationId)))
    .get();
  if (!known) throw new DomainError("update_unknown");
  const state = afterStep(known.state, step);
  if (state === null) throw new DomainError("step_not_possible");
  if (known.version !== input.draft.version) throw new DomainError("edited_meanwhile");
  return { known, state };
}

function writeDraft(
  input: UpdateInput,
  context: CommandContext,
  subjects: ReturnType<typeof subjectsOf>,
): string {
  const { tx, actor, now } = context;
  const { known, state } = draftOf(input, context);
  const { status, asOf, reason, measures, results, challenges } = input;
  const { assistance, nextSteps, midTermNote } = input;
  const values = {
    ...{ status, asOf, reason, measures, results, challenges, assistance, nextSteps, midTermNote },
    ...subjects,
    state: state ?? "draft",
    asOfLastDay: lastDayOf(asOf) ?? asOf,
    authorId: actor.kind === "person" ? actor.id : null,
    version: (known?.version ?? 0) + 1,
  };
  if (known) {
    tx.update(update).set(values).where(eq(update.id, known.id)).run();
    return known.id;
  }
  const id = crypto.randomUUID();
  tx.insert(update)
    .values({ id, ...values, createdAt: now })
    .run();
  return id;
}

/**
 * Records what an organisation says about a recommendation, with its evidence: saves it as a draft,
 * submits it, or publishes it at once. Gives its id and state. A published update is never touched: a
 * newer one supersedes it. Throws `not_permitted`, `organisation_unknown`, `recommendation_unknown`,
 * `status_not_offered`, `document_unknown`, `update_unknown`, `step_not_possible`,
 * `edited_meanwhile`, `second_person_required`.
 */
export const recordUpdate = defineCommand({
  name: "record-update",
  input: updateInput,
  admits: anybodySignedIn,
  run: (input, context) => {
    const { tx, actor } = context;
    const subjects = subjectsOf(input, context);
    const { organisationId } = subjects;
    const id = writeDraft(input, context, subjects);
    const passages = [
      ...citable(context, input.passages, organisationId),
      ...input.evidence.map((evidence) => addEvidence(context, evidence, subjects)),
    ];
    tx.delete(updateEvidence).where(eq(updateEvidence.updateId, id)).run();
    for (const evidenceLinkId of passages) {
      tx.insert(updateEvidence).values({ updateId: id, evidenceLinkId }).run();
    }
    if (input.step === "publish") {
      const authorId = actor.kind === "person" ? actor.id : null;
      publish(context, { id, organisationId, authorId });
    }
    const state = tx.select({ state: update.state }).from(update).where(eq(update.id, id)).get();
    return {
      subject: `update:${id}`,
      detail: { ref: input.ref, organisationId, step: input.step, status: input.status },
      result: { id, state: state?.state ?? "draft" },
    };
  },
});
