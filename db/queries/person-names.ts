import { inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person } from "@/db/schema";

/**
 * The names of these people, in the order asked for; null for nobody. Only for screens of the
 * organisation that they act for.
 */
export function personNames(reader: Reader, ids: readonly (string | null)[]): (string | null)[] {
  const wanted = ids.filter((id) => id !== null);
  const rows = reader
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, wanted))
    .all();
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => (id === null ? null : (nameOf.get(id) ?? null)));
}
