import { and, asc, count, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Segment } from "@/db/domain/search-marks";
import { groupedBy } from "@/db/domain/grouped";
import type { Position } from "@/db/domain/position";
import type { Standing } from "@/db/domain/track-status";
import { GROUP_VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import {
  document,
  evidenceLink,
  recommendation,
  recommendationTag,
  recommendingState,
  tag,
} from "@/db/schema";
import { type CodedStatus, codedStatuses } from "./coded-statuses";
import { markedRecommendations } from "./finds-words";
import { standingsByPart } from "./standings-by-part";
import type { Match } from "./matching-recommendations";
import { NEWEST_POSITION } from "./newest-position";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";

/** One line of the explorer. */
export interface ExplorerRow extends Match {
  number: string | null;
  text: string;
  /** What the State said last; null where that is not known. */
  position: Position | null;
  /** Who made it, as its source writes them. */
  states: string[];
  /** How many published passages bear on it. */
  evidence: number;
  /** Goals of the 2030 Agenda and groups of persons, as coded. */
  sdg: string[];
  group: string[];
  /** The text with marks on what is searched for, where something is. */
  marked?: Segment[] | undefined;
  /** Its parts with both tracks' status on each; empty where it has none. */
  parts: { letter: string; standing: Standing }[];
  /** What those say of a recommendation with parts who speak of the whole alone. */
  ofWhole: Standing;
  /** Which of the statuses were coded from published documents. */
  coded: CodedStatus[];
}

function textsOf(reader: Reader, ids: number[]) {
  return reader
    .select({
      id: recommendation.id,
      number: recommendation.number,
      text: recommendation.text,
      position: NEWEST_POSITION,
    })
    .from(recommendation)
    .where(inArray(recommendation.id, ids))
    .all();
}

function statesOf(reader: Reader, ids: number[]) {
  return reader
    .select({ id: recommendingState.recommendationId, name: recommendingState.name })
    .from(recommendingState)
    .where(inArray(recommendingState.recommendationId, ids))
    .orderBy(asc(recommendingState.place))
    .all();
}

/** Published passages alone are counted. */
function passageCounts(reader: Reader, ids: number[]) {
  return reader
    .select({ id: evidenceLink.recommendationId, passages: count() })
    .from(evidenceLink)
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(and(inArray(evidenceLink.recommendationId, ids), PASSAGE_IS_PUBLISHED))
    .groupBy(evidenceLink.recommendationId)
    .all();
}

function tagsOf(reader: Reader, ids: number[]) {
  return reader
    .select({ id: recommendationTag.recommendationId, vocabulary: tag.vocabulary, term: tag.term })
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(
      and(
        inArray(recommendationTag.recommendationId, ids),
        inArray(tag.vocabulary, ["sdg_goal", ...GROUP_VOCABULARIES]),
      ),
    )
    .all();
}

/**
 * The lines for these matches, in their order, as of the day for which the matches were found; with marks
 * on what was typed (`q`).
 */
export function explorerRows(
  reader: Reader,
  matches: readonly Match[],
  asOf: string,
  q = "",
): ExplorerRow[] {
  const ids = matches.map((match) => match.id);
  const marked = markedRecommendations(reader, q, ids);
  const textOf = new Map(textsOf(reader, ids).map((row) => [row.id, row]));
  const passagesOf = new Map(passageCounts(reader, ids).map((row) => [row.id, row.passages]));
  const codedOf = groupedBy(codedStatuses(reader, ids, asOf), (row) => row.recommendationId);
  const namesOf = groupedBy(statesOf(reader, ids), (row) => row.id);
  const partsOf = standingsByPart(reader, ids, asOf);
  const termsOf = groupedBy(tagsOf(reader, ids), (row) => row.id);
  return matches.map((match) => {
    const { number = null, text = "", position = null } = textOf.get(match.id) ?? {};
    const own = termsOf.get(match.id) ?? [];
    const terms = (...vocabularies: readonly Vocabulary[]) =>
      own.filter((t) => vocabularies.includes(t.vocabulary)).map((t) => t.term);
    return {
      ...match,
      number,
      text,
      position,
      states: (namesOf.get(match.id) ?? []).map(({ name }) => name),
      evidence: passagesOf.get(match.id) ?? 0,
      sdg: terms("sdg_goal"),
      group: terms(...GROUP_VOCABULARIES),
      ...partsOf(match.id),
      marked: marked.get(match.id),
      coded: codedOf.get(match.id) ?? [],
    };
  });
}
