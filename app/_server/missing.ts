import "server-only";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { hasEdition } from "@/db/queries/edition-by-id";
import { hasPublishedDocument, hasRecommendation } from "@/db/queries/has-address";
import { hasReview } from "@/db/queries/reviews";
import { openInvitation } from "@/db/queries/open-invitation";
import { readerNow } from "./database";
import { sendsMail } from "./mail";

/** The last part of the address as it was written, or null where it cannot be decoded. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

const setsUp = (token: string) =>
  openInvitation(readerNow(), token, new Date().toISOString())?.kind === "set_up";

const isEditionPage = (part: string) =>
  part === "" || part === "compare" || hasEdition(readerNow(), decoded(part) ?? "");

/** Pages that show one review, and whether they show all at once too. */
const SHOWS_ALL = new Map([
  ["/", false],
  ["/recommendations", true],
  ["/evidence", false],
  ["/midterm", true],
  ["/midterm/freeze", false],
  ["/data", false],
]);

/** The screen that shows what is asked for: a table's files are of the same reviews as its page. */
const screenOf = (pathname: string) =>
  pathname.startsWith("/midterm/download/") ? "/midterm" : pathname;

/** Whether the address asks for a review that there is not, or for all where one is shown. */
function asksForNoReview({ pathname, searchParams }: URL): boolean {
  const asked = searchParams.get("review") ?? "";
  const showsAll = SHOWS_ALL.get(screenOf(pathname));
  if (asked === "" || showsAll === undefined) return false;
  return asked === ALL_REVIEWS ? !showsAll : !hasReview(readerNow(), asked);
}

/**
 * Whether nothing stands at this address for whoever asks. Next answers a page's own `notFound()` with
 * an empty document that only scripts fill; an address that is known to be missing beforehand gets
 * the whole page, scripts or not. This decides about existence alone: rights are checked by the pages.
 */
export function isMissing(address: URL, hasSession: boolean): boolean {
  const { pathname, searchParams } = address;
  const [, place, part] = pathname.split("/");
  if (asksForNoReview(address)) return true;
  if (place === "admin" || place === "organisations") return !hasSession;
  if (place === "account" && part === "digest") return !sendsMail();
  if (place === "setup") return !setsUp(searchParams.get("token") ?? "");
  if (place === "editions") return part !== undefined && !isEditionPage(part);
  if (!part || (place !== "recommendations" && place !== "evidence")) return false;
  const name = decoded(part);
  if (name === null) return true;
  if (place === "recommendations") return !hasRecommendation(readerNow(), name);
  // Where a document is added; the page asks visitors to sign in.
  if (pathname === "/evidence/add") return false;
  // What is private to an organisation exists for some who are signed in.
  return !hasSession && !hasPublishedDocument(readerNow(), name);
}
