import {
  type AddressParameters,
  type ExplorerFilter,
  parseFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { LONGEST_ORGANISATION_NAME } from "@/db/domain/organisation-name";
import { type Track, TRACKS } from "@/db/domain/track";

/** What an address of the feed asks for; see `FeedAsked`. */
export interface FeedRequest {
  filter: ExplorerFilter;
  track: Track | null;
  organisation: string;
  ref: string;
}

/** No single change has a standing, nor a divergence: these filters are of lists alone. */
const OF_LISTS: readonly string[] = ["government", "civil_society", "divergence"];

/** Reads an address; whatever is not understood is in `refused`, unknown names too. */
export function parseFeedRequest(search: URLSearchParams): {
  request: FeedRequest;
  refused: { name: string; value: string }[];
} {
  const parameters: AddressParameters = Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, search.getAll(name)]),
  );
  const { filter, ignored } = parseFilter(parameters);
  const refused = ignored.map(({ name, value }) => ({ name, value }));
  const refuse = (name: string) =>
    refused.push({ name, value: (search.get(name) ?? "").slice(0, 60) });
  for (const name of Object.keys(parameters)) {
    const isOwn = name === "track" || name === "organisation" || name === "ref";
    if (!isOwn && (!Object.hasOwn(filter, name) || OF_LISTS.includes(name))) refuse(name);
  }
  const track = search.get("track") ?? "";
  const known = TRACKS.find((each) => each === track) ?? null;
  if (track !== "" && known === null) refuse("track");
  const organisation = (search.get("organisation") ?? "").trim();
  if (organisation.length > LONGEST_ORGANISATION_NAME) refuse("organisation");
  const ref = (search.get("ref") ?? "").trim();
  if (ref.length > 80) refuse("ref");
  return { request: { filter, track: known, organisation, ref }, refused };
}

/** The request as an address, from the site's root; in a fixed order, because the address names the feed. */
export function feedAddress({ filter, track, organisation, ref }: FeedRequest): string {
  const search = toSearchParams(filter);
  if (track !== null) search.set("track", track);
  if (organisation !== "") search.set("organisation", organisation);
  if (ref !== "") search.set("ref", ref);
  return search.size > 0 ? `/feed?${search}` : "/feed";
}
