import { asc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { recommendation } from "@/db/schema";
import { themes } from "./themes";

export interface ThemeWithItems {
  id: number;
  /** Headings from the top one down. */
  path: string[];
  items: { ref: string; text: string }[];
}

/** Every recommendation under its heading, both in the order of the source; no heading is empty. */
export function recommendationsByTheme(reader: Reader): ThemeWithItems[] {
  const rows = reader
    .select({
      themeId: recommendation.themeId,
      ref: recommendation.ref,
      text: recommendation.text,
    })
    .from(recommendation)
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
  const itemsOf = groupedBy(rows, (row) => row.themeId);
  return themes(reader).flatMap(({ id, path }) => {
    const items = itemsOf.get(id)?.map(({ ref, text }) => ({ ref, text }));
    return items ? [{ id, path, items }] : [];
  });
}
