import { and, count, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { Standing } from "@/db/domain/track-status";
import { document, evidenceLink, recommendation, recommendationTag, tag } from "@/db/schema";
import { type CodedStatus, codedStatuses } from "./coded-statuses";
import { standingsByPart } from "./standings-by-part";
import type { Match } from "./matching-recommendations";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";

/** One line of the explorer. */
export interface ExplorerRow extends Match {
  number: string | null;
  text: string;
  /** How many published passages bear on it. */
  evidence: number;
  /** Goals of the 2030 Agenda and groups of persons, as coded. */
  sdg: string[];
  group: string[];
  /** Its parts with both tracks' status on each; empty where it has none. */
  parts: { letter: string; standing: Standing }[];
  /** Which of the statuses were coded from published documents. */
  coded: CodedStatus[];
}

function textsOf(reader: Reader, ids: number[]) {
  return reader
    .select({ id: recommendation.id, number: recommendation.number, text: recommendation.text })
    .from(recommendation)
    .where(inArray(recommendation.id, ids))
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
        inArray(tag.vocabulary, ["sdg_goal", "ohchr_group"]),
      ),
    )
    .all();
}

/** The lines for these matches, in their order, as of the day for which the matches were found. */
export function explorerRows(
  reader: Reader,
  matches: readonly Match[],
  asOf: string,
): ExplorerRow[] {
  const ids = matches.map((match) => match.id);
  const textOf = new Map(textsOf(reader, ids).map((row) => [row.id, row]));
  const passagesOf = new Map(passageCounts(reader, ids).map((row) => [row.id, row.passages]));
  const codedOf = groupedBy(codedStatuses(reader, ids, asOf), (row) => row.recommendationId);
  const partsOf = standingsByPart(reader, ids, asOf);
  const termsOf = groupedBy(tagsOf(reader, ids), (row) => row.id);
  return matches.map((match) => {
    const { number = null, text = "" } = textOf.get(match.id) ?? {};
    const own = termsOf.get(match.id) ?? [];
    const terms = (vocabulary: string) =>
      own.filter((t) => t.vocabulary === vocabulary).map((t) => t.term);
    return {
      ...match,
      number,
      text,
      evidence: passagesOf.get(match.id) ?? 0,
      sdg: terms("sdg_goal"),
      group: terms("ohchr_group"),
      parts: partsOf(match.id),
      coded: codedOf.get(match.id) ?? [],
    };
  });
}
