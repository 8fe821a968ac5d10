import type { DayOf } from "@/db/domain/day-in";
import type { Words } from "@/app/_i18n/words";
import type { Reader } from "@/db/client";
import { redacted, restsOn } from "@/db/domain/edition";
import { canonical, type EditionContent, readContent, sha256Of } from "@/db/domain/edition-content";
import { editionById, type KeptEdition } from "@/db/queries/edition-by-id";
import { goneSince } from "@/db/queries/gone-since";
import { wordsInPlace } from "./words-in-place";

/** A copy of an edition as it is given out now. */
export interface Copy {
  content: EditionContent;
  /** The bytes of its JSON file, as text. */
  json: string;
  /** SHA-256 (hex) of `json`; that of the original where nothing was taken out. */
  sha256: string;
}

export interface ShownEdition {
  /** Its facts, without what it holds. */
  edition: Omit<KeptEdition, "content">;
  /** Null where the edition was withdrawn. */
  copy: Copy | null;
}

/** Where it is shown. */
interface Setting {
  words: Words;
  /** The day of an ISO instant where this instance is. */
  dayOf: DayOf;
}

/**
 * An edition as anybody may see it: read from what was kept, never made anew, without what is public no
 * more. Null where there is none.
 */
export function shownOf(from: Reader, id: string, { words, dayOf }: Setting): ShownEdition | null {
  const found = editionById(from, id);
  if (!found) return null;
  const { content: kept, ...edition } = found;
  if (kept === null) return { edition, copy: null };
  const original = readContent(kept);
  const gone = goneSince(from, restsOn(original), dayOf);
  const { sha256 } = edition;
  const content = redacted(original, gone, { words: wordsInPlace(words), sha256 });
  // Only what was taken something from is written anew: the rest is served byte for byte.
  if (content === original) return { edition, copy: { content, json: kept, sha256 } };
  const json = canonical(content);
  return { edition, copy: { content, json, sha256: sha256Of(json) } };
}
