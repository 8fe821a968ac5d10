import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { optionalText, requiredLine, requiredText } from "@/db/domain/field-problems";
import { may } from "@/db/domain/permissions";
import { otherTrack } from "@/db/domain/track";
import { LONGEST } from "@/db/domain/update-limits";
import { UNPUBLISHED_STATES } from "@/db/domain/update-states";
import { TRANSITIONS } from "@/db/domain/workflow";
import { organisation, recommendation, reply, update } from "@/db/schema";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";
import { draftToGoOnWith, idOfNewDraft, nextOf } from "./draft-in-hand";
import { publish } from "./publication";

const whose = {
  /** The update that is replied to. */
  updateId: z.string(),
  organisationId: requiredLine(80),
  /** The draft that is being gone on with, and the version that was opened. */
  draft: z.object({ id: z.string(), version: z.coerce.number().int() }).optional(),
  /** The id of a new reply, made with its form: the same form sent again is refused. */
  newId: z.uuid().optional(),
};

/** One reply as its form has it: kept as a draft as far as it goes, or sent in. */
const replyInput = z.discriminatedUnion("step", [
  z.object({ ...whose, step: z.literal("save"), text: optionalText(LONGEST.text) }),
  z.object({ ...whose, step: z.enum(["submit", "publish"]), text: requiredText(LONGEST.text) }),
]);
type ReplyInput = z.output<typeof replyInput>;

/** The update replied to and the organisation that replies, once the rules on both are kept. */
function subjectsOf(input: ReplyInput, { tx, actor }: CommandContext) {
  const { organisationId } = input;
  if (!may(actor, TRANSITIONS[input.step].permission, organisationId)) {
    throw new DomainError("not_permitted");
  }
  const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!owner?.track) throw new DomainError("organisation_unknown");
  const answered = tx
    .select({ track: update.track, state: update.state, ref: recommendation.ref })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(eq(update.id, input.updateId))
    .get();
  // Nobody learns from here that there is a draft.
  const wasPublished = answered?.state === "published" || answered?.state === "withdrawn";
  if (!answered || !wasPublished) throw new DomainError("update_unknown");
  if (answered.track !== otherTrack(owner.track)) throw new DomainError("not_permitted");
  if (answered.state === "withdrawn") throw new DomainError("step_not_possible");
  return { updateId: input.updateId, organisationId, track: owner.track, ref: answered.ref };
}

type Subjects = ReturnType<typeof subjectsOf>;

/** What the organisation has in hand beside the update; one reply at a time. */
function inHand({ tx }: CommandContext, { organisationId, updateId }: Subjects) {
  return tx
    .select()
    .from(reply)
    .where(
      and(
        eq(reply.organisationId, organisationId),
        eq(reply.updateId, updateId),
        inArray(reply.state, [...UNPUBLISHED_STATES]),
      ),
    )
    .get();
}

/** Writes the draft, in the state to which the step leads. Gives what publication asks of it. */
function writeDraft(input: ReplyInput, context: CommandContext, subjects: Subjects) {
  const { tx, actorId, now } = context;
  const { updateId, organisationId, track } = subjects;
  const isOwn = (id: string) => {
    const known = tx.select().from(reply).where(eq(reply.id, id)).get();
    return known?.organisationId === organisationId && known.updateId === updateId;
  };
  const held = inHand(context, subjects);
  const known = draftToGoOnWith(input, context, held, { isOwn, unknown: "reply_unknown" });
  const authorId = known?.text === input.text ? known.authorId : actorId;
  const values = {
    ...{ updateId, organisationId, track, authorId, text: input.text },
    ...nextOf(known, input, context),
  };
  const id = known?.id ?? idOfNewDraft(tx, "reply", input.newId);
  if (known) tx.update(reply).set(values).where(eq(reply.id, id)).run();
  else {
    tx.insert(reply)
      .values({ id, ...values, createdAt: now })
      .run();
  }
  return { kind: "reply" as const, id, authorId, version: values.version };
}

/**
 * Records what an organisation replies to an update of the other track: keeps it as a draft, submits
 * it, or publishes it at once. Gives its id and version, and the reference of the recommendation. The
 * update stays as it is. Throws `not_permitted` (also within one track), `organisation_unknown`,
 * `update_unknown`, `reply_unknown`, `step_not_possible` (also once the update is withdrawn),
 * `edited_meanwhile`, `in_hand_already`, `awaits_publication`, `sent_before`,
 * `second_person_required`.
 */
export const recordReply = defineCommand({
  name: "record-reply",
  input: replyInput,
  admits: anybodySignedIn,
  run: (input, context) => {
    const subjects = subjectsOf(input, context);
    const { organisationId, ref, updateId } = subjects;
    const written = writeDraft(input, context, subjects);
    const isPublic = input.step === "publish";
    if (isPublic) publish(context, { ...written, organisationId });
    return {
      isPublic,
      subject: `reply:${written.id}`,
      detail: { ref, updateId, organisationId, step: input.step },
      result: { id: written.id, version: written.version + (isPublic ? 1 : 0), ref },
    };
  },
});
