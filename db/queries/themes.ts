import { asc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { theme } from "@/db/schema";

/** A heading of a source document, with the headings above it. */
export interface ThemeInPlace {
  id: number;
  parentId: number | null;
  title: string;
  level: number;
  /** Titles from the top heading down to this one. */
  path: string[];
}

/** All headings, in the order of their sources. */
export function themes(reader: Reader): ThemeInPlace[] {
  const rows = reader
    .select({ id: theme.id, title: theme.title, level: theme.level, parentId: theme.parentId })
    .from(theme)
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
