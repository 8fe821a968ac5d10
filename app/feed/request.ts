import { type Refused, strictParameters } from "@/app/_server/strict-parameters";
import { type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";
import { LONGEST_ORGANISATION_NAME } from "@/db/domain/organisation-name";
import { type Track, TRACKS } from "@/db/domain/track";

/** What an address of the feed asks for; see `FeedAsked`. */
export interface FeedRequest {
  filter: ExplorerFilter;
  track: Track | null;
  organisation: string;
  ref: string;
}

/** No single change has a standing, a divergence, or an age; and here `organisation` says who spoke. */
const OF_LISTS: ReadonlySet<string> = new Set([
  ...["government", "civil_society", "divergence", "stale", "speaker"],
]);

/** More letters than any reference has. */
const LONGEST_REF = 80;

/** Reads an address; what is not understood is in `refused`. */
export function parseFeedRequest(search: URLSearchParams): {
  request: FeedRequest;
  refused: Refused[];
} {
  const { filter, one, refused, refuse } = strictParameters(search, {
    filters: (name) => !OF_LISTS.has(name),
    own: ["track", "organisation", "ref"],
  });
  const track = TRACKS.find((each) => each === one("track")) ?? null;
  if (one("track") !== "" && track === null) refuse("track");
  const organisation = one("organisation");
  if (organisation.length > LONGEST_ORGANISATION_NAME) refuse("organisation");
  const ref = one("ref");
  if (ref.length > LONGEST_REF) refuse("ref");
  return { request: { filter, track, organisation, ref }, refused };
}

/** The request as an address, from the site's root; in a fixed order, because the address names the feed. */
export function feedAddress({ filter, track, organisation, ref }: FeedRequest): string {
  const search = toSearchParams(filter);
  if (track !== null) search.set("track", track);
  if (organisation !== "") search.set("organisation", organisation);
  if (ref !== "") search.set("ref", ref);
  return search.size > 0 ? `/feed?${search}` : "/feed";
}
