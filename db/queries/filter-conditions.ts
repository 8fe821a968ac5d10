import { and, eq, exists, inArray, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { EvidenceChoice, ExplorerFilter } from "@/db/domain/explorer-filter";
import { GROUP_VOCABULARIES, THEME_VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import {
  document,
  evidenceLink,
  organisation,
  recommendation,
  recommendationTag,
  recommendingState,
  tag,
  theme,
  update,
} from "@/db/schema";
import { findsWords } from "./finds-words";
import { isBy } from "./last-day";
import { isNamed } from "./named-organisation";
import { hasPosition } from "./newest-position";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";
import { inScope, type Scope } from "./scope";
import { IS_PUBLISHED } from "./in-state";
import { unindexed } from "./put-together-once";

function standsUnder(themes: number[]): SQL | undefined {
  if (themes.length === 0) return undefined;
  const ids = sql.join(themes, sql`, `);
  return sql`${recommendation.themeId} in (
    with recursive under(id) as (
      select id from ${theme} where id in (${ids})
      union select t.id from ${theme} t join under on t.parent_id = under.id
    ) select id from under)`;
}

function isTagged(
  reader: Reader,
  vocabularies: readonly Vocabulary[],
  terms: string[],
): SQL | undefined {
  if (terms.length === 0) return undefined;
  return exists(
    reader
      .select({ one: sql`1` })
      .from(recommendationTag)
      .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
      .where(
        and(
          eq(recommendationTag.recommendationId, recommendation.id),
          inArray(tag.vocabulary, [...vocabularies]),
          inArray(tag.term, terms),
        ),
      ),
  );
}

function isMadeBy(reader: Reader, states: string[]): SQL | undefined {
  if (states.length === 0) return undefined;
  return exists(
    reader
      .select({ one: sql`1` })
      .from(recommendingState)
      .where(
        and(
          eq(recommendingState.recommendationId, recommendation.id),
          inArray(recommendingState.iso3, states),
        ),
      ),
  );
}

function hasEvidence(reader: Reader, choice: EvidenceChoice, asOf: string | null): SQL {
  const ofRelation =
    choice === "any" || choice === "none" ? undefined : eq(evidenceLink.relation, choice);
  const published = exists(
    reader
      .select({ one: sql`1` })
      .from(evidenceLink)
      .innerJoin(document, eq(document.id, evidenceLink.documentId))
      .where(
        and(
          eq(evidenceLink.recommendationId, recommendation.id),
          PASSAGE_IS_PUBLISHED,
          ofRelation,
          asOf === null ? undefined : isBy(document.date, asOf),
        ),
      ),
  );
  return choice === "none" ? not(published) : published;
}

function isSpokenOfBy(reader: Reader, names: string[], asOf: string | null): SQL | undefined {
  if (names.length === 0) return undefined;
  return exists(
    reader
      .select({ one: sql`1` })
      .from(update)
      // By what is said of each: an organisation may have said more elsewhere.
      .innerJoin(organisation, eq(organisation.id, unindexed(update.organisationId)))
      .where(
        and(
          eq(update.recommendationId, recommendation.id),
          IS_PUBLISHED,
          isNamed(names),
          asOf === null ? undefined : lte(update.asOfLastDay, asOf),
        ),
      ),
  );
}

/**
 * What the database itself can tell of a recommendation: everything but where the tracks stand. `asOf`: the
 * day ("YYYY-MM-DD") after which no document, no position and no statement counts; null for all that there are.
 */
export function conditionsOf(
  reader: Reader,
  scope: Scope,
  filter: ExplorerFilter,
  asOf: string | null = null,
): SQL | undefined {
  return and(
    inScope(scope),
    findsWords(reader, filter.q, scope.reviewId),
    standsUnder(filter.theme),
    isTagged(reader, ["sdg_goal"], filter.sdg),
    isTagged(reader, GROUP_VOCABULARIES, filter.group),
    isTagged(reader, THEME_VOCABULARIES, filter.topic),
    hasPosition(filter.position, asOf),
    isMadeBy(reader, filter.state),
    isSpokenOfBy(reader, filter.speaker, asOf),
    filter.evidence.length > 0
      ? or(...filter.evidence.map((choice) => hasEvidence(reader, choice, asOf)))
      : undefined,
  );
}

const tagged = (vocabularies: readonly Vocabulary[], terms: readonly string[]) =>
  sql`select ${recommendationTag.recommendationId} as id from ${recommendationTag}
    where ${recommendationTag.tagId} in (select ${tag.id} from ${tag}
      where ${inArray(tag.vocabulary, [...vocabularies])} and ${inArray(tag.term, [...terms])})`;

/**
 * Questions for the ids of all that one condition allows, each answered by an index, for the conditions
 * that may leave few of a whole database.
 */
export function fewBy(reader: Reader, filter: ExplorerFilter): SQL[] {
  const { q, theme: themes, source, sdg, group, topic, state, evidence, speaker } = filter;
  const recommendations = (condition: SQL | undefined) =>
    sql`select ${recommendation.id} as id from ${recommendation} where ${condition}`;
  return [
    ...(q === "" ? [] : [recommendations(findsWords(reader, q))]),
    ...(themes.length === 0 ? [] : [recommendations(standsUnder(themes))]),
    ...(source.length === 0 ? [] : [recommendations(inArray(recommendation.documentId, source))]),
    ...(sdg.length === 0 ? [] : [tagged(["sdg_goal"], sdg)]),
    ...(group.length === 0 ? [] : [tagged(GROUP_VOCABULARIES, group)]),
    ...(topic.length === 0 ? [] : [tagged(THEME_VOCABULARIES, topic)]),
    ...(state.length === 0
      ? []
      : [
          sql`select ${recommendingState.recommendationId} as id from ${recommendingState}
            where ${inArray(recommendingState.iso3, state)}`,
        ]),
    ...(speaker.length === 0
      ? []
      : [
          sql`select ${update.recommendationId} as id from ${organisation}
            cross join ${update} on ${update.organisationId} = ${organisation.id}
            where ${isNamed(speaker)} and ${update.state} = 'published'`,
        ]),
    // Documents are few; by them, passages are found without going through all.
    ...(evidence.length === 0 || evidence.includes("none")
      ? []
      : [
          sql`select ${evidenceLink.recommendationId} as id from ${document}
            cross join ${evidenceLink} on ${evidenceLink.documentId} = ${document.id}
            where ${PASSAGE_IS_PUBLISHED}`,
        ]),
  ];
}
