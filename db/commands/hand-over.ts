import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { z } from "zod";
import { WORK_KINDS, type WorkKind } from "@/db/domain/open-work";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { UNPUBLISHED_STATES } from "@/db/domain/update-states";
import { assignment, reply, update } from "@/db/schema";
import { requireActiveMember } from "./active-member";
import { anybodySignedIn, type CommandContext, defineCommand } from "./define-command";

const inputSchema = z.object({
  organisationId: z.string(),
  fromId: z.string(),
  toId: z.string().min(1, { error: "choice_invalid" }),
  /** Pieces of work as "update:<id>", or "all". */
  work: z.union([z.literal("all"), z.array(z.string()).min(1, { error: "choice_invalid" })], {
    error: "choice_invalid",
  }),
});
type HandOver = z.output<typeof inputSchema>;

/** The ids of a kind among the chosen pieces; null for all. */
function idsOf(kind: WorkKind, work: HandOver["work"]): string[] | null {
  if (work === "all") return null;
  const beginning = `${kind}:`;
  return work
    .filter((piece) => piece.startsWith(beginning))
    .map((piece) => piece.slice(beginning.length));
}

/** Gives how many updates or replies in hand changed hands. */
function moveStatements(
  { tx }: CommandContext,
  table: typeof update | typeof reply,
  ids: string[] | null,
  { organisationId, fromId, toId }: HandOver,
): number {
  // While nobody was named, it is whoever wrote it who has it.
  const held = or(
    eq(table.holderId, fromId),
    and(isNull(table.holderId), eq(table.authorId, fromId)),
  );
  const which: (SQL | undefined)[] = [
    eq(table.organisationId, organisationId),
    inArray(table.state, [...UNPUBLISHED_STATES]),
    held,
  ];
  if (ids) which.push(inArray(table.id, ids));
  return tx
    .update(table)
    .set({ holderId: toId })
    .where(and(...which))
    .run().changes;
}

function moveAssignments(
  { tx }: CommandContext,
  ids: string[] | null,
  { organisationId, fromId, toId }: HandOver,
): number {
  const which = [eq(assignment.organisationId, organisationId), eq(assignment.personId, fromId)];
  if (ids) which.push(inArray(assignment.id, ids));
  return tx
    .update(assignment)
    .set({ personId: toId })
    .where(and(...which))
    .run().changes;
}

/**
 * Moves somebody's open work in an organisation, all or what was chosen, to another member, whether or
 * not they are still there. What it says, its author and its version stay: nothing was edited. Gives
 * how many pieces. Throws `not_permitted`, `person_unknown`, `work_moved_on` where a chosen piece is
 * not in the person's hands (any more).
 */
export const handOver = defineCommand({
  name: "hand-over",
  input: inputSchema,
  admits: anybodySignedIn,
  run: (input, context) => {
    const { organisationId, fromId, toId, work } = input;
    if (!may(context.actor, "hand_over", organisationId)) throw new DomainError("not_permitted");
    if (toId === fromId) throw new DomainError("invalid_input", { toId: "choice_invalid" });
    requireActiveMember(context, organisationId, toId, "toId");
    const moved: Record<WorkKind, number> = {
      update: moveStatements(context, update, idsOf("update", work), input),
      reply: moveStatements(context, reply, idsOf("reply", work), input),
      assignment: moveAssignments(context, idsOf("assignment", work), input),
    };
    const total = WORK_KINDS.reduce((sum, kind) => sum + moved[kind], 0);
    if (total === 0 || (work !== "all" && total !== new Set(work).size)) {
      throw new DomainError("work_moved_on");
    }
    return {
      isPublic: false,
      subject: `person:${fromId}`,
      detail: { organisation: organisationId, to: toId, ...moved },
      result: { moved: total },
    };
  },
});
