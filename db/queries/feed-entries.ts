import { and, desc, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import { letterOf } from "@/db/domain/recommendation-part";
import type { Status } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";
import {
  document,
  edition,
  evidenceLink,
  organisation,
  recommendation,
  recommendationPart,
  reply,
  update,
} from "@/db/schema";
import { conditionsOf } from "./filter-conditions";
import { publishedStatus } from "./published-assessments";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
import { inScope, scopeOf } from "./scope";

/** Which changes are asked for; empty texts and null are no condition. */
export interface FeedAsked {
  /** As the explorer's, but for where the tracks stand, which no single change has. */
  filter: ExplorerFilter;
  track: Track | null;
  /** The name of an organisation that does not withhold it. */
  organisation: string;
  /** Of one recommendation. */
  ref: string;
}

interface Change {
  /** Of the update, the reply, the edition or the document. */
  id: string;
  /** ISO instant. */
  at: string;
}

interface OnRecommendation extends Change {
  ref: string;
  /** Letter of the part that it is about; null: the whole. */
  part: string | null;
  /** The recommendation or the part, verbatim. */
  text: string;
  track: Track;
}

/** Something that readers could notice. None of them says what a statement says: a feed is copied, and what is withdrawn later stays in the copies. */
export type FeedEntry =
  | (OnRecommendation & {
      kind: "update";
      /** Null where it is withheld. */
      organisation: string | null;
      status: Status;
      /** PartialDate. */
      asOf: string;
      isCoded: boolean;
    })
  | (OnRecommendation & { kind: "reply"; organisation: string | null })
  | (OnRecommendation & { kind: "update_withdrawn" })
  | (OnRecommendation & { kind: "reply_withdrawn" })
  | (Change & {
      kind: "edition" | "edition_withdrawn";
      title: string;
      number: number;
      track: Track;
      organisation: string | null;
    })
  | (Change & { kind: "document"; title: string; publisher: string; date: string });

const ON = {
  ref: recommendation.ref,
  place: recommendationPart.place,
  text: sql<string>`coalesce(${recommendationPart.text}, ${recommendation.text})`,
};

const NAMED = sql<
  string | null
>`case when not ${organisation.nameWithheld} then ${organisation.name} end`;

const withPart = <Row extends { place: number | null; at: string | null }>({
  place,
  ...row
}: Row) => ({
  ...row,
  part: place === null ? null : letterOf(place),
  at: row.at ?? "",
});

const isOfOrganisation = (name: string): SQL | undefined =>
  name === "" ? undefined : and(eq(organisation.name, name), eq(organisation.nameWithheld, false));

/** On which recommendations. */
function onThose(reader: Reader, { filter, ref }: FeedAsked): SQL | undefined {
  return and(
    conditionsOf(reader, scopeOf(reader, filter), filter),
    ref === "" ? undefined : eq(recommendation.ref, ref),
  );
}

function updates(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  return reader
    .select({
      ...{ id: update.id, at: update.publishedAt, track: update.track, ...ON },
      ...{ organisation: NAMED, status: publishedStatus, asOf: update.asOf },
      isCoded: isNotNull(update.codedFromDocumentId).mapWith(Boolean),
    })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .innerJoin(organisation, eq(organisation.id, update.organisationId))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        onThose(reader, asked),
        eq(update.state, "published"),
        asked.track ? eq(update.track, asked.track) : undefined,
        isOfOrganisation(asked.organisation),
      ),
    )
    .orderBy(desc(update.publishedAt), update.id)
    .limit(most)
    .all()
    .map((row) => ({ kind: "update", ...withPart(row) }));
}

function withdrawnUpdates(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  // Nobody is to be told any more whose it was.
  if (asked.organisation !== "") return [];
  return reader
    .select({ id: update.id, at: update.withdrawnAt, track: update.track, ...ON })
    .from(recommendation)
    .innerJoin(update, eq(update.recommendationId, recommendation.id))
    .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
    .where(
      and(
        onThose(reader, asked),
        eq(update.state, "withdrawn"),
        asked.track ? eq(update.track, asked.track) : undefined,
      ),
    )
    .orderBy(desc(update.withdrawnAt), update.id)
    .limit(most)
    .all()
    .map((row) => ({ kind: "update_withdrawn", ...withPart(row) }));
}

function replies(reader: Reader, asked: FeedAsked, most: number): FeedEntry[] {
  const rows = (state: "published" | "withdrawn", at: SQL<string | null>) =>
    reader
      .select({ id: reply.id, at, track: reply.track, organisation: NAMED, ...ON })
      .from(recommendation)
      .innerJoin(update, eq(update.recommendationId, recommendation.id))
      .innerJoin(reply, eq(reply.updateId, update.id))
      .innerJoin(organisation, eq(organisation.id, reply.organisationId))
      .leftJoin(recommendationPart, eq(recommendationPart.id, update.partId))
      .where(
        and(
          onThose(reader, asked),
          // A reply goes with what it answers.
          eq(update.state, "published"),
          eq(reply.state, state),
          asked.track ? eq(reply.track, asked.track) : undefined,
          isOfOrganisation(asked.organisation),
        ),
      )
      .orderBy(desc(at), reply.id)
      .limit(most)
      .all()
      .map(withPart);
  const published = rows("published", sql`${reply.publishedAt}`);
  const withdrawn = asked.organisation === "" ? rows("withdrawn", sql`${reply.withdrawnAt}`) : [];
  return [
    ...published.map((row): FeedEntry => ({ kind: "reply", ...row })),
    ...withdrawn.map(({ organisation: _, ...row }): FeedEntry => ({
      kind: "reply_withdrawn",
      ...row,
    })),
  ];
}

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
    ...updates(reader, asked, most),
    ...withdrawnUpdates(reader, asked, most),
    ...replies(reader, asked, most),
    ...(isNarrow(asked) ? [] : editions(reader, asked, most)),
    ...(isNarrow(asked) || !ofAnybody ? [] : documents(reader, asked, most)),
  ];
  const key = ({ at, id }: FeedEntry) => `${at} ${id}`;
  return all.toSorted((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, most);
}
