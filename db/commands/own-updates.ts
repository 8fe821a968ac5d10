import { and, desc, eq, inArray } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { UNPUBLISHED_STATES } from "@/db/domain/update-states";
import { update } from "@/db/schema";
import type { CommandContext } from "./define-command";
import { isPart } from "./part-meant";

/** Of what an organisation speaks: of a recommendation, or of a part of it. */
interface Subject {
  organisationId: string;
  recommendationId: number;
  /** Null for the whole. */
  partId: number | null;
}

const isOn = ({ organisationId, recommendationId, partId }: Subject) =>
  and(
    eq(update.organisationId, organisationId),
    eq(update.recommendationId, recommendationId),
    isPart(partId),
  );

/** What the organisation has in hand there; one update at a time. */
export const updateInHand = ({ tx }: CommandContext, subject: Subject) =>
  tx
    .select()
    .from(update)
    .where(and(isOn(subject), inArray(update.state, [...UNPUBLISHED_STATES])))
    .get();

/**
 * Throws `published_meanwhile` where the newest that the organisation has published there is not `follows`, an
 * id; "" for nothing.
 */
export function refuseWhereNewer(follows: string, { tx }: CommandContext, subject: Subject): void {
  const newest = tx
    .select({ id: update.id })
    .from(update)
    .where(and(isOn(subject), eq(update.state, "published")))
    .orderBy(desc(update.asOfLastDay), desc(update.publishedAt), desc(update.createdAt))
    .limit(1)
    .get();
  if ((newest?.id ?? "") !== follows) throw new DomainError("published_meanwhile");
}
