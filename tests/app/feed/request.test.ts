import { describe, expect, test } from "vitest";
import { feedAddress, parseFeedRequest } from "@/app/feed/request";
import { NO_FILTER } from "@/db/domain/explorer-filter";

const parse = (query: string) => parseFeedRequest(new URLSearchParams(query));

describe("the address of a feed", () => {
  test("takes a review, a track, a name, a recommendation, and what filters recommendations", () => {
    const { request, refused } = parse(
      "review=KHM-3&theme=4&track=government&organisation=Ministry+of+Water&ref=KHM-HC-2019-02",
    );
    expect(refused).toEqual([]);
    expect(request).toEqual({
      filter: { ...NO_FILTER, review: "KHM-3", theme: [4] },
      ...{ track: "government", organisation: "Ministry of Water", ref: "KHM-HC-2019-02" },
    });
    expect(parse(feedAddress(request).slice("/feed?".length)).request).toEqual(request);
  });

  test.each([
    "track=both",
    "government=partial",
    "divergence=agree",
    "stale=year",
    "speaker=x",
    "person=x",
    "__proto__=x",
  ])(
    "with %s is refused: no single change has a standing, and nobody follows a person",
    (query) => {
      expect(parse(query).refused.map(({ name }) => name)).toEqual([query.split("=")[0]]);
    },
  );

  test("of everything is the plain one, which readers have subscribed to", () => {
    expect(feedAddress(parse("").request)).toBe("/feed");
  });
});
