import { and, countDistinct, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type MidtermFacts, vocabulariesOf } from "@/db/domain/midterm-table";
import type { Layout } from "@/db/domain/midterm-layout";
import type { TagSetter } from "@/db/domain/vocabulary";
import { recommendationTag, tag, update } from "@/db/schema";
import { type Asked, isAsked } from "./is-one-of";

/** Who set the tags of these recommendations that the layout prints. */
export function tagsSetBy(reader: Reader, asked: Asked, layout: Layout): MidtermFacts["tagsSetBy"] {
  // One of each is looked for: to go through all of them takes longer than to write a table's first page.
  const isAnyOf = (setBy: TagSetter) =>
    reader
      .select({ setBy: recommendationTag.setBy })
      .from(recommendationTag)
      .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
      .where(
        and(
          eq(recommendationTag.setBy, setBy),
          inArray(tag.vocabulary, vocabulariesOf(layout)),
          isAsked(recommendationTag.recommendationId, asked),
        ),
      )
      .limit(1)
      .get() !== undefined;
  return { source: isAnyOf("source"), project: isAnyOf("project") };
}

/** On how many of these recommendations each track has published anything by a day. */
function saidOn(reader: Reader, asked: Asked, asOf: string) {
  const rows = reader
    .select({ track: update.track, count: countDistinct(update.recommendationId) })
    .from(update)
    .where(
      and(
        eq(update.state, "published"),
        lte(update.asOfLastDay, asOf),
        isAsked(update.recommendationId, asked),
      ),
    )
    .groupBy(update.track)
    .all();
  return new Map(rows.map(({ track, count }) => [track, count]));
}

/** What is said of the mid-term table of these recommendations as a whole, as of a day ("YYYY-MM-DD"). `total`: how many they are. */
export function midtermFacts(
  reader: Reader,
  asked: Asked,
  { layout, asOf, total }: { layout: Layout; asOf: string; total: number },
): MidtermFacts {
  const said = saidOn(reader, asked, asOf);
  return {
    total,
    without: {
      government: total - (said.get("government") ?? 0),
      civil_society: total - (said.get("civil_society") ?? 0),
    },
    tagsSetBy: tagsSetBy(reader, asked, layout),
  };
}
