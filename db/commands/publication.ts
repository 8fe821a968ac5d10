import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { may, needsSecondPerson } from "@/db/domain/permissions";
import { organisation, reply, update } from "@/db/schema";
import type { CommandContext } from "./define-command";
import { publishEvidenceOf } from "./evidence-publication";
import { moveOn, type Statement } from "./statement";

/** Throws `step_not_possible` where the update that a reply answers was withdrawn meanwhile. */
function requireAnswered(tx: Tx, replyId: string): void {
  const answered = tx
    .select({ state: update.state })
    .from(reply)
    .innerJoin(update, eq(update.id, reply.updateId))
    .where(eq(reply.id, replyId))
    .get();
  if (answered?.state !== "published") throw new DomainError("step_not_possible");
}

/**
 * Makes an update or a reply public, an update with its evidence. The transition has been checked; here
 * it is who may. Throws `not_permitted`, `second_person_required`, `step_not_possible`.
 */
export function publish(
  context: CommandContext,
  statement: Pick<Statement, "kind" | "id" | "version" | "organisationId" | "authorId">,
): void {
  const { tx, actor, now } = context;
  const { organisationId, authorId } = statement;
  if (actor.kind !== "person" || !may(actor, "publish_update", organisationId)) {
    throw new DomainError("not_permitted");
  }
  const owner = tx.select().from(organisation).where(eq(organisation.id, organisationId)).get();
  if (!owner) throw new DomainError("organisation_unknown");
  const { track, secondPersonRequired } = owner;
  const publisherId = actor.id;
  if (needsSecondPerson({ track, secondPersonRequired, authorId, publisherId })) {
    throw new DomainError("second_person_required");
  }
  if (statement.kind === "reply") requireAnswered(tx, statement.id);
  moveOn(context, statement, { state: "published", publisherId, publishedAt: now });
  if (statement.kind === "update") publishEvidenceOf(context, statement.id);
}
