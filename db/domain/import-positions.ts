import { addendumDate, addendumIn } from "./council-session";
import type { Stated } from "./import-joining";
import type { KnownPosition } from "./import-known";
import type { StatingDocument } from "./stating-document";

type Stating = Pick<StatingDocument, "citation" | "date">;

/**
 * PartialDate of a position: that of the document, unless the State gave it in an addendum to that, which came
 * later.
 */
function dateOf(source: string | null, { citation, date }: Stating): string {
  const addendum = source && addendumIn(source);
  if (!addendum || citation.includes(addendum)) return date;
  return addendumDate(addendum) ?? date;
}

/** The positions that a document states. `citation` and `date`: its own, the latter a PartialDate. */
export function knownPositions(stated: Stated, document: Stating): KnownPosition[] {
  return stated.positions.map(({ position, wording, source }) => ({
    ...{ position, wording, source: source ?? document.citation },
    date: dateOf(source, document),
  }));
}
