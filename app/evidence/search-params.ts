import { parseFilter } from "@/db/domain/explorer-filter";
import { DOCUMENT_KINDS, type DocumentKind } from "@/db/domain/evidence";
import { TRACKS, type Track } from "@/db/domain/track";

type SearchParams = Record<string, string | string[] | undefined>;

export interface EvidenceFilter {
  /** Id of a review; empty: the one that is shown where none is asked for. */
  review: string;
  kind: DocumentKind | null;
  track: Track | null;
}

export const NO_EVIDENCE_FILTER: EvidenceFilter = { review: "", kind: null, track: null };

/** The value where the vocabulary has it. */
const among = <Value extends string>(values: readonly Value[], text: unknown): Value | null =>
  values.find((value) => value === text) ?? null;

/** The filter that the address states, and the parts that mean nothing, as "kind=novel". */
export function readEvidenceFilter(params: SearchParams): {
  filter: EvidenceFilter;
  ignored: string[];
} {
  const filter = {
    review: parseFilter(params).filter.review,
    kind: among(DOCUMENT_KINDS, params.kind),
    track: among(TRACKS, params.track),
  };
  const ignored = (["kind", "track"] as const)
    .filter((name) => params[name] && filter[name] === null)
    .map((name) => `${name}=${String(params[name]).slice(0, 40)}`);
  return { filter, ignored };
}

/** The address of the list with this filter. */
export function evidenceAddress({ review, kind, track }: EvidenceFilter): string {
  const query = new URLSearchParams();
  if (review) query.set("review", review);
  if (track) query.set("track", track);
  if (kind) query.set("kind", kind);
  return query.size === 0 ? "/evidence" : `/evidence?${query}`;
}
