import { inArray, isNotNull, or, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** What has a publication of its own, or belongs to an organisation until then. */
interface Publishable {
  publishedAt: AnySQLiteColumn;
  organisationId: AnySQLiteColumn;
}

/**
 * Rows that this reader may see: what is published, and what belongs to one of `organisations`, the
 * ids of those whose unpublished material the reader may read (none for a visitor).
 */
export function readable(rows: Publishable, organisations: readonly string[]): SQL | undefined {
  return or(isNotNull(rows.publishedAt), inArray(rows.organisationId, [...organisations]));
}
