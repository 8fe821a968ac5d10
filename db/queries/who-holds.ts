import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import type { StatementKind } from "@/db/domain/workflow";
import { person, reply, update } from "@/db/schema";

/** The people behind an update or a reply, by name; null where nobody is known. */
export interface Holders {
  author: string | null;
  holder: string | null;
  returner: string | null;
}

/**
 * Who wrote, holds and returned these updates or replies, by their id. `organisations`: ids of those
 * whose unpublished material the reader may read; of all others nobody is named.
 */
export function whoHolds(
  reader: Reader,
  kind: StatementKind,
  ids: readonly string[],
  organisations: readonly string[],
): Map<string, Holders> {
  const table = kind === "update" ? update : reply;
  const author = alias(person, "author");
  const holder = alias(person, "holder");
  const returner = alias(person, "returner");
  const rows = reader
    .select({ id: table.id, author: author.name, holder: holder.name, returner: returner.name })
    .from(table)
    .leftJoin(author, eq(author.id, table.authorId))
    .leftJoin(holder, eq(holder.id, table.holderId))
    .leftJoin(returner, eq(returner.id, table.returnedById))
    .where(and(inArray(table.id, [...ids]), inArray(table.organisationId, [...organisations])))
    .all();
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}
