import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { document, recommendation, theme } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { inScope, type Scope } from "./scope";

/** A heading of a source document, with the headings above it. */
export interface ThemeInPlace {
  id: number;
  parentId: number | null;
  title: string;
  level: number;
  /** Titles from the top heading down to this one. */
  path: string[];
}

/** Headings of the documents that state what is in scope; no condition where all are meant. */
function ofLists(reader: Reader, scope: Scope): SQL | undefined {
  if (scope.reviewId === null && scope.sources.length === 0) return undefined;
  const lists = reader
    .selectDistinct({ id: recommendation.documentId })
    .from(recommendation)
    .where(inScope(scope));
  return inArray(theme.documentId, lists);
}

/** The headings of the lists in scope, in the order of their sources. */
export function themes(reader: Reader, scope: Scope): ThemeInPlace[] {
  const rows = reader
    .select({ id: theme.id, title: theme.title, level: theme.level, parentId: theme.parentId })
    .from(theme)
    .where(ofLists(reader, scope))
    .orderBy(asc(theme.documentId), asc(theme.place))
    .all();
  const pathOf = new Map<number, string[]>();
  return rows.map((row) => {
    const { parentId } = row;
    // A heading's parent always stands before it.
    const above = parentId === null ? [] : (pathOf.get(parentId) ?? []);
    const path = [...above, row.title];
    pathOf.set(row.id, path);
    return { ...row, path };
  });
}

/** The titles from the top heading down to each of these headings, by its id. */
export function themePaths(reader: Reader, ids: readonly number[]): Map<number, string[]> {
  const above = reader.all<{ id: number; title: string }>(sql`
    with recursive up(id, at, step) as (
      select id, id, 0 from ${theme} where ${isOneOf(theme.id, ids)}
      union all
      select up.id, t.parent_id, step + 1 from up join ${theme} t on t.id = up.at
      where t.parent_id is not null
    )
    select up.id as id, t.title as title from up join ${theme} t on t.id = up.at
    order by up.id, step desc`);
  const paths = new Map<number, string[]>();
  for (const { id, title } of above) paths.set(id, [...(paths.get(id) ?? []), title]);
  return paths;
}

/** The same, but none where a list has no headings: it is kept under its own title, which its source states nowhere. */
export function statedHeadings(reader: Reader, ids: readonly number[]): Map<number, string[]> {
  const paths = themePaths(reader, ids);
  const titles = reader
    .select({ id: theme.id })
    .from(theme)
    .innerJoin(document, eq(document.id, theme.documentId))
    .where(and(isOneOf(theme.id, ids), isNull(theme.parentId), eq(theme.title, document.title)))
    .all();
  for (const { id } of titles) paths.set(id, []);
  return paths;
}
