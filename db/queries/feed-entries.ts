import { and, desc, eq, exists, isNotNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { document, edition, evidenceLink, organisation, recommendation } from "@/db/schema";
import type { FeedAsked, FeedEntry } from "./feed-entry";
import { publishedUpdates, replies, withdrawnUpdates } from "./feed-statements";
import { isOfOrganisation, NAMED } from "./named-organisation";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
import { inScope, scopeOf } from "./scope";

function editions(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  const { reviewId } = scopeOf(reader, asked.filter);
  const rows = reader
    .select({
      ...{ id: edition.id, title: edition.title, number: edition.number },
      ...{ frozenAt: edition.frozenAt, withdrawnAt: edition.withdrawnAt },
      ...{ track: organisation.track, organisation: NAMED },
    })
    .from(edition)
    .innerJoin(organisation, eq(organisation.id, edition.organisationId))
    .where(
      and(
        reviewId === null ? undefined : eq(edition.reviewId, reviewId),
        asked.track ? eq(organisation.track, asked.track) : undefined,
        isOfOrganisation(asked.organisation),
      ),
    )
    .orderBy(desc(sql`coalesce(${edition.withdrawnAt}, ${edition.frozenAt})`), edition.id)
    .limit(most)
    .all();
  return rows.map(({ frozenAt, withdrawnAt, track, ...row }) => ({
    ...row,
    kind: withdrawnAt === null ? "edition" : "edition_withdrawn",
    at: withdrawnAt ?? frozenAt,
    // Whoever freezes has a track, and a track never changes.
    track: track ?? "civil_society",
  }));
}

/** Documents that were made public as evidence on what is in scope. */
function documents(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  const scope = scopeOf(reader, asked.filter);
  const bears = reader
    .select({ one: sql`1` })
    .from(evidenceLink)
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .where(and(eq(evidenceLink.documentId, document.id), PASSAGE_IS_PUBLISHED, inScope(scope)));
  return reader
    .select({
      ...{ id: document.id, at: document.publishedAt },
      ...{ title: document.title, publisher: document.publisher, date: document.date },
    })
    .from(document)
    .where(and(isNotNull(document.publishedAt), exists(bears)))
    .orderBy(desc(document.publishedAt), document.id)
    .limit(most)
    .all()
    .map((row) => ({ kind: "document", ...row, at: row.at ?? "" }));
}

/** Whether more is asked for than a review and a track: editions and documents are of a whole review. */
const isNarrow = ({ filter, ref }: FeedAsked) =>
  ref !== "" ||
  Object.entries(filter).some(([name, value]) => name !== "review" && value.length > 0);

/**
 * The newest changes that anybody could notice, newest first, `most` at the most: what was published,
 * withdrawn, frozen, or made public as evidence. Nothing of what is in hand, and of what was withdrawn
 * only that it was.
 */
export function feedEntries(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  const ofAnybody = asked.track === null && asked.organisation === "";
  const all = [
    ...publishedUpdates(reader, asked, most),
    ...withdrawnUpdates(reader, asked, most),
    ...replies(reader, asked, most),
    ...(isNarrow(asked) ? [] : editions(reader, asked, most)),
    ...(isNarrow(asked) || !ofAnybody ? [] : documents(reader, asked, most)),
  ];
  const key = ({ at, id }: FeedEntry) => `${at} ${id}`;
  return all.toSorted((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, most);
}
