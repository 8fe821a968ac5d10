import { and, countDistinct, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type MidtermFacts, type MidtermShape, vocabulariesOf } from "@/db/domain/midterm-table";
import type { Layout } from "@/db/domain/midterm-layout";
import { type ThemeSet, VOCABULARY_OF } from "@/db/domain/theme-set";
import type { TagSetter, Vocabulary } from "@/db/domain/vocabulary";
import { recommendationTag, tag, update } from "@/db/schema";
import { IS_PUBLISHED } from "./in-state";
import { type Asked, isAsked } from "./is-one-of";

/** Who set the tags of these recommendations that are of these vocabularies. */
function settersOf(reader: Reader, asked: Asked, vocabularies: Vocabulary[]) {
  // One of each is looked for: to go through all of them takes longer than to write a table's first page.
  const isAnyOf = (setBy: TagSetter) =>
    reader
      .select({ setBy: recommendationTag.setBy })
      .from(recommendationTag)
      .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
      .where(
        and(
          eq(recommendationTag.setBy, setBy),
          inArray(tag.vocabulary, vocabularies),
          isAsked(recommendationTag.recommendationId, asked),
        ),
      )
      .limit(1)
      .get() !== undefined;
  return { source: isAnyOf("source"), project: isAnyOf("project") };
}

/** Who set the tags of these recommendations that the layout prints. */
export const tagsSetBy = (
  reader: Reader,
  asked: Asked,
  layout: Layout,
): MidtermFacts["tagsSetBy"] => settersOf(reader, asked, vocabulariesOf(layout));

/** Who set the terms of these recommendations by which a table is grouped. */
function themesSetBy(
  reader: Reader,
  asked: Asked,
  themeSet: ThemeSet,
): MidtermFacts["themesSetBy"] {
  const vocabulary = VOCABULARY_OF[themeSet];
  return vocabulary === null ? null : settersOf(reader, asked, [vocabulary]);
}

/** On how many of these recommendations each track has published anything by a day. */
function saidOn(reader: Reader, asked: Asked, asOf: string) {
  const rows = reader
    .select({ track: update.track, count: countDistinct(update.recommendationId) })
    .from(update)
    .where(
      and(
        asked === "all" ? eq(update.state, "published") : IS_PUBLISHED,
        lte(update.asOfLastDay, asOf),
        isAsked(update.recommendationId, asked),
      ),
    )
    .groupBy(update.track)
    .all();
  return new Map(rows.map(({ track, count }) => [track, count]));
}

/**
 * What is said of the mid-term table of these recommendations as a whole, of this shape. `total`: how many
 * they are.
 */
export function midtermFacts(
  reader: Reader,
  asked: Asked,
  { layout, themeSet, asOf, total }: MidtermShape & { total: number },
): MidtermFacts {
  const said = saidOn(reader, asked, asOf);
  return {
    total,
    without: {
      government: total - (said.get("government") ?? 0),
      civil_society: total - (said.get("civil_society") ?? 0),
    },
    tagsSetBy: tagsSetBy(reader, asked, layout),
    themesSetBy: themesSetBy(reader, asked, themeSet),
  };
}
