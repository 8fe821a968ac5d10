import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { reviewValues } from "@/app/_i18n/review-values";
import { inPlainWords } from "@/app/_server/answers";
import { aggregate, reader } from "@/app/_server/database";
import { dayOf, instance, today } from "@/app/_server/instance";
import { openAnswer } from "@/app/_server/open-answer";
import { toAtom } from "@/data/exporters/atom";
import { ALL_REVIEWS, toSearchParams } from "@/db/domain/explorer-filter";
import { feedEntries } from "@/db/queries/feed-entries";
import { reviewNames } from "@/db/queries/reviews";
import { scopeOf } from "@/db/queries/scope";
import { entryInWords } from "./entries-in-words";
import { feedAddress, type FeedRequest, parseFeedRequest } from "./request";

/** So many entries; whoever asks once a day misses none of an ordinary day. */
const MOST = 50;

/** The page of the same recommendations. */
function pageOf({ filter, ref }: FeedRequest): string {
  if (ref !== "") return `/recommendations/${encodeURIComponent(ref)}`;
  const search = toSearchParams(filter);
  return search.size > 0 ? `/recommendations?${search}` : "/recommendations";
}

/** What narrows the feed, in words of a title; "none" where nothing does. */
const narrowedTo = ({ ref, organisation }: FeedRequest, track: string | null) =>
  [ref, organisation, track].filter(Boolean).join(", ") || "none";

async function feedOf(request: FeedRequest): Promise<string> {
  const words = { t: await getTranslations(), format: await getFormatter() };
  const { t } = words;
  const kept = await aggregate(["feed", request], (from) => ({
    entries: feedEntries(from, request, MOST),
  }));
  const from = await reader();
  const { reviewId } = scopeOf(from, request.filter);
  const review = reviewId === null ? undefined : reviewNames(from, [reviewId]).get(reviewId);
  const telling = { words, site: instance.address, dayOf };
  const entries = kept.entries.map((entry) => entryInWords(entry, telling));
  const track = request.track && t(`terms.track.${request.track}`);
  return toAtom({
    id: instance.address + feedAddress(request),
    title: t("feed.title", {
      review: review ? t("reviews.name", reviewValues(review)) : "none",
      of: narrowedTo(request, track),
    }),
    subtitle: t("feed.subtitle"),
    language: "en",
    author: instance.owner || t("common.siteName"),
    page: instance.address + pageOf(request),
    updated: entries[0]?.updated ?? `${today()}T00:00:00Z`,
    entries,
  });
}

/**
 * The newest public changes as an Atom feed, open to all: of the review that is shown, or of what the
 * address narrows it to. 404 for a review that there is not, 400 for a parameter that is not understood.
 */
export async function GET(request: Request) {
  return openAnswer(request, async () => {
    const t = await getTranslations("feed");
    const asked = parseFeedRequest(new URL(request.url).searchParams);
    if (asked.refused.length > 0) {
      const what = asked.refused.map(({ name, value }) => `${name}=${value}`).join(", ");
      return inPlainWords(400, t("refused", { what }));
    }
    const { review } = asked.request.filter;
    const isNamed = review !== "" && review !== ALL_REVIEWS;
    if (isNamed && !reviewNames(await reader(), [review]).has(review)) {
      return inPlainWords(404, t("noSuchReview"));
    }
    const headers = { "content-type": "application/atom+xml; charset=utf-8" };
    return new Response(await feedOf(asked.request), { headers });
  });
}
