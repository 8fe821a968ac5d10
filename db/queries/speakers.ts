import type { Reader } from "@/db/client";
import type { Track } from "@/db/domain/track";
import { organisation } from "@/db/schema";
import { idsOf, isOneOfIds, putTogetherOnce } from "./put-together-once";

export interface Speaker {
  /** Null where it is withheld. */
  name: string | null;
  /** Null for a UN body. */
  track: Track | null;
}

const organisationsAsked = putTogetherOnce((reader) =>
  reader
    .select({
      id: organisation.id,
      name: organisation.name,
      nameWithheld: organisation.nameWithheld,
      track: organisation.track,
    })
    .from(organisation)
    .where(isOneOfIds(organisation.id))
    .prepare(),
);

/** How these organisations are named in public, by id; an id may be given many times. */
export function speakers(reader: Reader, ids: readonly string[]): Map<string, Speaker> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Map();
  const rows = organisationsAsked(reader).all(idsOf(asked));
  return new Map(
    rows.map(({ id, name, nameWithheld, track }) => [
      id,
      { name: nameWithheld ? null : name, track },
    ]),
  );
}
