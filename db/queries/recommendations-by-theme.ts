import { asc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { recommendation } from "@/db/schema";
import { inScope, type Scope } from "./scope";
import { themes } from "./themes";

export interface ThemeWithItems {
  id: number;
  /** Headings from the top one down. */
  path: string[];
  items: { ref: string; text: string }[];
}

/** Every recommendation in scope under its heading, both in the order of the source; no heading is empty. */
export function recommendationsByTheme(reader: Reader, scope: Scope): ThemeWithItems[] {
  const rows = reader
    .select({
      themeId: recommendation.themeId,
      ref: recommendation.ref,
      text: recommendation.text,
    })
    .from(recommendation)
    .where(inScope(scope))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
  const itemsOf = groupedBy(rows, (row) => row.themeId);
  return themes(reader, scope).flatMap(({ id, path }) => {
    const items = itemsOf.get(id)?.map(({ ref, text }) => ({ ref, text }));
    return items ? [{ id, path, items }] : [];
  });
}
