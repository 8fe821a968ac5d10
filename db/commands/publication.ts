import { eq } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { may, needsSecondPerson } from "@/db/domain/permissions";
import { organisation } from "@/db/schema";
import type { CommandContext } from "./define-command";
import { publishEvidenceOf } from "./evidence-publication";
import { moveOn, type Statement } from "./statement";

/**
 * Makes an update or a reply public, an update with its evidence. The transition has been checked; here
 * it is who may. Throws `not_permitted`, `second_person_required`.
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
  moveOn(context, statement, { state: "published", publisherId, publishedAt: now });
  if (statement.kind === "update") publishEvidenceOf(context, statement.id);
}
