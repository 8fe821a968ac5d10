import { DOCUMENT_KINDS, type DocumentKind } from "@/db/domain/evidence";
import { TRACKS, type Track } from "@/db/domain/track";

type SearchParams = Record<string, string | string[] | undefined>;

export interface EvidenceFilter {
  kind: DocumentKind | null;
  track: Track | null;
}

/** The value where the vocabulary has it. */
const among = <Value extends string>(values: readonly Value[], text: unknown): Value | null =>
  values.find((value) => value === text) ?? null;

/** The filter that the address states, and the parts that mean nothing, as "kind=novel". */
export function readEvidenceFilter(params: SearchParams): {
  filter: EvidenceFilter;
  ignored: string[];
} {
  const filter = {
    kind: among(DOCUMENT_KINDS, params.kind),
    track: among(TRACKS, params.track),
  };
  const ignored = (["kind", "track"] as const)
    .filter((name) => params[name] && filter[name] === null)
    .map((name) => `${name}=${String(params[name]).slice(0, 40)}`);
  return { filter, ignored };
}

/** The address of the list with this filter. */
export function evidenceAddress({ kind, track }: EvidenceFilter): string {
  const query = new URLSearchParams();
  if (track) query.set("track", track);
  if (kind) query.set("kind", kind);
  return query.size === 0 ? "/evidence" : `/evidence?${query}`;
}
