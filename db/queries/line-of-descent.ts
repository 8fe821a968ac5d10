import { and, desc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { groupedBy } from "@/db/domain/grouped";
import { byTime } from "@/db/domain/lineage";
import type { Position } from "@/db/domain/position";
import { TRACKS, type Track } from "@/db/domain/track";
import { newestOfEach, standingOf, type TrackStatus } from "@/db/domain/track-status";
import { document, lineage, position, recommendation, review, update } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { partsByRecommendation } from "./parts";
import { ASSESSMENT, assessmentOf, publishedUntil } from "./published-assessments";

/** What a track last said of a step, and as of when. */
export interface SaidThen {
  status: TrackStatus;
  /** PartialDate; null where it said nothing. */
  asOf: string | null;
}

/** One recommendation on a line of descent. */
export interface LineStep {
  id: number;
  ref: string;
  number: string | null;
  text: string;
  language: string;
  review: { state: string; mechanism: string; cycle: number | null };
  source: { title: string; date: string; kind: DocumentKind };
  /** What the State under review said of it last; null where its source states nothing. */
  position: { position: Position | null; wording: string } | null;
  said: Record<Track, SaidThen>;
}

/** Ids of what it continues, of what continues it, and its own; confirmed links alone. */
function idsOnLine(reader: Reader, id: number): number[] {
  const rows = reader.all<{ id: number }>(sql`
    with recursive
      before(id) as (
        select ${id}
        union select l.continues_id from ${lineage} l join before on l.recommendation_id = before.id
          where l.state = 'confirmed'),
      after(id) as (
        select ${id}
        union select l.recommendation_id from ${lineage} l join after on l.continues_id = after.id
          where l.state = 'confirmed')
    select id from before union select id from after`);
  return rows.map((row) => row.id);
}

function described(reader: Reader, ids: readonly number[]) {
  return reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      number: recommendation.number,
      text: recommendation.text,
      language: document.language,
      review: { state: review.state, mechanism: review.mechanism, cycle: review.cycle },
      source: { title: document.title, date: document.date, kind: document.kind },
    })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(isOneOf(recommendation.id, ids))
    .all();
}

function positions(reader: Reader, ids: readonly number[]) {
  const rows = reader
    .select({
      id: position.recommendationId,
      said: { position: position.position, wording: position.wording },
    })
    .from(position)
    .where(isOneOf(position.recommendationId, ids))
    .orderBy(desc(position.date), desc(position.id))
    .all();
  return groupedBy(rows, (row) => row.id);
}

/** What both tracks last said of each, as of a day. */
function saidOn(reader: Reader, ids: readonly number[], asOf: string) {
  const rows = reader
    .select(ASSESSMENT)
    .from(update)
    .where(and(isOneOf(update.recommendationId, ids), publishedUntil(asOf)))
    .all()
    .map(assessmentOf);
  const byRecommendation = groupedBy(rows, (row) => row.recommendationId);
  const partsOf = partsByRecommendation(reader, ids);
  return (id: number): LineStep["said"] => {
    const own = byRecommendation.get(id) ?? [];
    const parts = (partsOf.get(id) ?? []).map((part) => part.id);
    const standing = standingOf(own, asOf, parts);
    const current = newestOfEach(own, asOf);
    return Object.fromEntries(
      TRACKS.map((track) => {
        const newest = current.find((one) => one.track === track);
        return [track, { status: standing[track], asOf: newest?.asOf ?? null }];
      }),
    ) as LineStep["said"];
  };
}

/**
 * The line on which a recommendation stands, the earliest first, with itself: what it continues, what
 * that continues, and what continues it; and what was said at each step as of a day ("YYYY-MM-DD").
 * Nothing is merged. Empty where nobody has linked it.
 */
export function lineOfDescent(reader: Reader, id: number, asOf: string): LineStep[] {
  const ids = idsOnLine(reader, id);
  if (ids.length < 2) return [];
  const positionsOf = positions(reader, ids);
  const saidOf = saidOn(reader, ids, asOf);
  const steps = described(reader, ids).map((step) => ({
    ...step,
    position: positionsOf.get(step.id)?.[0]?.said ?? null,
    said: saidOf(step.id),
  }));
  return steps.toSorted(
    (a, b) =>
      byTime(
        { date: a.source.date, cycle: a.review.cycle },
        { date: b.source.date, cycle: b.review.cycle },
      ) || a.id - b.id,
  );
}
