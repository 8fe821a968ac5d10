import { and, asc, eq, exists, inArray, not, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { EvidenceChoice, ExplorerFilter } from "@/db/domain/explorer-filter";
import { keyOf } from "@/db/domain/track-status";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { document, evidenceLink, recommendation, recommendationTag, tag, theme } from "@/db/schema";
import { findsWords } from "./finds-words";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
import { type RecommendationStanding, SILENT, standings } from "./standings";

/** A recommendation as far as counting and ordering need it. */
export interface Match extends RecommendationStanding {
  id: number;
  ref: string;
  themeId: number;
}

function standsUnder(themes: number[]): SQL | undefined {
  if (themes.length === 0) return undefined;
  const ids = sql.join(themes, sql`, `);
  return sql`${recommendation.themeId} in (
    with recursive under(id) as (
      select id from ${theme} where id in (${ids})
      union select t.id from ${theme} t join under on t.parent_id = under.id
    ) select id from under)`;
}

function isTagged(reader: Reader, vocabulary: Vocabulary, terms: string[]): SQL | undefined {
  if (terms.length === 0) return undefined;
  return exists(
    reader
      .select({ one: sql`1` })
      .from(recommendationTag)
      .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
      .where(
        and(
          eq(recommendationTag.recommendationId, recommendation.id),
          eq(tag.vocabulary, vocabulary),
          inArray(tag.term, terms),
        ),
      ),
  );
}

function hasEvidence(reader: Reader, choice: EvidenceChoice): SQL {
  const ofRelation =
    choice === "any" || choice === "none" ? undefined : eq(evidenceLink.relation, choice);
  const published = exists(
    reader
      .select({ one: sql`1` })
      .from(evidenceLink)
      .innerJoin(document, eq(document.id, evidenceLink.documentId))
      .where(
        and(eq(evidenceLink.recommendationId, recommendation.id), PASSAGE_IS_PUBLISHED, ofRelation),
      ),
  );
  return choice === "none" ? not(published) : published;
}

const holds = <Value>(chosen: readonly Value[], value: Value) =>
  chosen.length === 0 || chosen.includes(value);

/** Whether the filter asks where the tracks stand. */
const asksForStanding = ({ government, civil_society, divergence }: ExplorerFilter) =>
  government.length + civil_society.length + divergence.length > 0;

/** What the database itself can find, in the order of the source. */
function foundRecommendations(reader: Reader, filter: ExplorerFilter) {
  return reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      themeId: recommendation.themeId,
    })
    .from(recommendation)
    .where(
      and(
        findsWords(reader, filter.q),
        standsUnder(filter.theme),
        isTagged(reader, "sdg_goal", filter.sdg),
        isTagged(reader, "ohchr_group", filter.group),
        filter.evidence.length > 0
          ? or(...filter.evidence.map((choice) => hasEvidence(reader, choice)))
          : undefined,
      ),
    )
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
}

/**
 * The same recommendations as `matchingRecommendations`, without their standing: that is reckoned only
 * where the filter asks for it.
 */
export function selectedRecommendations(
  reader: Reader,
  filter: ExplorerFilter,
  asOf: string,
): { id: number; themeId: number }[] {
  return asksForStanding(filter)
    ? matchingRecommendations(reader, filter, asOf)
    : foundRecommendations(reader, filter);
}

/**
 * The recommendations that the filter means, in the order of their source, each with its standing as
 * of a day ("YYYY-MM-DD"). SQL finds by text, heading, tag and evidence; the rules of the domain say
 * where the tracks stand, and that is compared here. `known`: that day's standings, where the caller
 * has them already.
 */
export function matchingRecommendations(
  reader: Reader,
  filter: ExplorerFilter,
  asOf: string,
  known: ReadonlyMap<number, RecommendationStanding> = standings(reader, asOf),
): Match[] {
  return foundRecommendations(reader, filter)
    .map((row) => ({ ...row, ...(known.get(row.id) ?? SILENT) }))
    .filter(
      ({ standing, divergence }) =>
        holds(filter.government, keyOf(standing.government)) &&
        holds(filter.civil_society, keyOf(standing.civil_society)) &&
        holds(filter.divergence, divergence.kind),
    );
}
