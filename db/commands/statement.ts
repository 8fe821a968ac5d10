import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import {
  afterStep,
  STATEMENT_KINDS,
  type StatementKind,
  TRANSITIONS,
  type UpdateState,
  type UpdateStep,
} from "@/db/domain/workflow";
import { recommendation, reply, update } from "@/db/schema";
import type { CommandContext } from "./define-command";

/** What is named to take a step: an update or a reply, in the version that was read. */
export const statementInput = {
  kind: z.enum(STATEMENT_KINDS),
  id: z.string(),
  version: z.coerce.number().int(),
};

/** An update or a reply, as far as the way to publication is concerned. */
export interface Statement {
  kind: StatementKind;
  id: string;
  /** Of the recommendation that it is about. */
  ref: string;
  state: UpdateState;
  organisationId: string;
  track: Track;
  authorId: string | null;
  version: number;
}

const columnsOf = (table: typeof update | typeof reply) => ({
  id: table.id,
  ref: recommendation.ref,
  state: table.state,
  organisationId: table.organisationId,
  track: table.track,
  authorId: table.authorId,
  version: table.version,
});

function find(tx: Tx, kind: StatementKind, id: string): Statement | null {
  const onIt = eq(recommendation.id, update.recommendationId);
  const row =
    kind === "update"
      ? tx
          .select(columnsOf(update))
          .from(update)
          .innerJoin(recommendation, onIt)
          .where(eq(update.id, id))
          .get()
      : tx
          .select(columnsOf(reply))
          .from(reply)
          .innerJoin(update, eq(update.id, reply.updateId))
          .innerJoin(recommendation, onIt)
          .where(eq(reply.id, id))
          .get();
  return row ? { kind, ...row } : null;
}

/**
 * The statement, once it is sure that the actor may take this step from the state and version that it
 * is in. Throws `update_unknown` or `reply_unknown` (also for what one may not see), `not_permitted`,
 * `step_not_possible`, `edited_meanwhile`.
 */
export function requireStep(
  { tx, actor }: CommandContext,
  asked: { kind: StatementKind; id: string; version: number },
  step: UpdateStep,
): Statement {
  const found = find(tx, asked.kind, asked.id);
  // Nobody learns from here that another organisation has a draft.
  if (!found || !may(actor, "read_unpublished", found.organisationId)) {
    throw new DomainError(asked.kind === "update" ? "update_unknown" : "reply_unknown");
  }
  if (!may(actor, TRANSITIONS[step].permission, found.organisationId)) {
    throw new DomainError("not_permitted");
  }
  if (afterStep(found.state, step) === null) throw new DomainError("step_not_possible");
  if (found.version !== asked.version) throw new DomainError("edited_meanwhile");
  return found;
}

type WorkflowValues = Partial<
  Pick<
    typeof update.$inferInsert,
    | "state"
    | "publisherId"
    | "holderId"
    | "returnComment"
    | "returnedById"
    | "changedAt"
    | "publishedAt"
    | "withdrawnAt"
    | "version"
  >
>;

/** Moves a statement on; what it says stays as it is. */
export function moveOn(
  { tx, now }: CommandContext,
  { kind, id, version }: Pick<Statement, "kind" | "id" | "version">,
  values: WorkflowValues,
): void {
  const table = kind === "update" ? update : reply;
  tx.update(table)
    .set({ ...values, changedAt: now, version: version + 1 })
    .where(eq(table.id, id))
    .run();
}
