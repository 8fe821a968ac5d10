import "server-only";
import { LRUCache } from "lru-cache";
import type { NextRequest } from "next/server";
import { publicRevision } from "@/db/queries/public-revision";
import { readerNow } from "./database";
import { instance, today } from "./instance";
import { countOne } from "./operation/counts";
import { errorFacts } from "./operation/error-facts";
import { log } from "./operation/log";
import { newNonce } from "./security-headers";

/** The pages that everybody reads. All else is made anew for whoever asks. */
const PUBLIC_PAGE =
  /^\/($|recommendations(\/[^/]+)?$|evidence(\/[^/]+)?$|midterm$|editions(\/[^/]+)?$|reviews(\/compare)?$|method$|data$)/;

/** Bytes kept at the most. */
const MOST = 6 * 1024 * 1024;

interface Kept {
  /** Of one revision and day, by address, as bytes: texts would be twice as much, and in the way of V8's clearing. */
  pages: LRUCache<string, Buffer>;
  /** Which revision and day. */
  from: string;
  /** Stands in a kept page where each reader's own nonce goes. It never leaves this process. */
  placeholder: string;
  /** By which the proxy knows its own question for the page. */
  secret: string;
}

const shared = globalThis as typeof globalThis & { uprPages?: Kept };

function kept(): Kept {
  shared.uprPages ??= {
    // Many who ask at once for the same page wait for one making of it.
    pages: new LRUCache({
      maxSize: MOST,
      maxEntrySize: MOST / 2,
      // A page that others push out while it is being made is still handed out.
      ignoreFetchAbort: true,
      sizeCalculation: (page) => Math.max(1, page.length),
      fetchMethod: make,
    }),
    from: "",
    placeholder: newNonce(),
    secret: crypto.randomUUID(),
  };
  return shared.uprPages;
}

const SECRET_HEADER = "x-page-to-keep";

/** Whether this process asks itself, for a page that is made to be kept. */
export const isOwnQuestion = (headers: Headers | Readonly<Record<string, unknown>>): boolean =>
  (headers instanceof Headers ? headers.get(SECRET_HEADER) : headers[SECRET_HEADER]) ===
  kept().secret;

/** The nonce for a page that is being made: the placeholder where it is made to be kept. */
export const nonceFor = (request: NextRequest): string =>
  isOwnQuestion(request.headers) ? kept().placeholder : newNonce();

/** How many pages are kept, and their size in bytes. */
export const keptPagesNow = (): { pages: number; bytes: number } => ({
  pages: kept().pages.size,
  bytes: kept().pages.calculatedSize,
});

/** Whether this asks, without being signed in, for the whole document of a page that everybody reads. */
function isForEverybody(request: NextRequest, hasSession: boolean): boolean {
  return (
    process.env.NODE_ENV === "production" &&
    request.method === "GET" &&
    !hasSession &&
    // Next's own questions for parts of pages come here without what marks them; they take anything.
    request.headers.get("accept")?.includes("text/html") === true &&
    !isOwnQuestion(request.headers) &&
    PUBLIC_PAGE.test(request.nextUrl.pathname)
  );
}

/** Has this process make the page as a visitor gets it; undefined where that does not end in a page. */
async function make(path: string): Promise<Buffer | undefined> {
  const answer = await fetch(instance.ownAddress + path, {
    headers: { [SECRET_HEADER]: kept().secret, accept: "text/html" },
    redirect: "manual",
  });
  return answer.status === 200 ? Buffer.from(await answer.arrayBuffer()) : undefined;
}

/** What is kept of this revision and day; pages of others are asked for no more, and go. */
function pagesFrom(revisionAndDay: string): Kept["pages"] {
  const state = kept();
  if (state.from !== revisionAndDay) state.pages.clear();
  state.from = revisionAndDay;
  return state.pages;
}

/** The page with a reader's own nonce wherever the placeholder stands. */
function withNonce(page: Buffer, nonce: string): Buffer<ArrayBuffer> {
  const [placeholder, own] = [Buffer.from(kept().placeholder), Buffer.from(nonce)];
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = page.indexOf(placeholder); at !== -1; at = page.indexOf(placeholder, from)) {
    pieces.push(page.subarray(from, at), own);
    from = at + placeholder.length;
  }
  return Buffer.concat([...pieces, page.subarray(from)]);
}

/**
 * A page that everybody reads, made once for each revision of the data, with a nonce of this reader's
 * own; null where the page is to be made anew. Making a page costs some thirty times what handing it
 * out does. Nothing that is kept was made for anybody who is signed in.
 */
export async function keptPage(
  request: NextRequest,
  hasSession: boolean,
  nonce: string,
): Promise<Buffer<ArrayBuffer> | null> {
  if (!isForEverybody(request, hasSession)) return null;
  const pages = pagesFrom(`${publicRevision(readerNow())} ${today()}`);
  const path = request.nextUrl.pathname + request.nextUrl.search;
  countOne(pages.has(path) ? "kept_page_hits" : "kept_page_misses");
  try {
    const page = await pages.fetch(path);
    return page === undefined ? null : withNonce(page, nonce);
  } catch (error) {
    // This process could not ask itself. The page is made the ordinary way, and the log says why.
    log("warn", "page not kept", { ...errorFacts(error) });
    return null;
  }
}
