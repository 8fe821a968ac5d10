import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { en } from "@/app/_i18n/en";
import { sessionPerson } from "@/db/queries/session-person";
import { placeOf } from "./client-address";
import { readerNow } from "./database";
import { SESSION_COOKIE } from "./session-cookie";

const SECONDS = 5 * 60;

/**
 * What may be asked for how often in five minutes: `place` times from one address, which a whole office may
 * share; `person` times by somebody who is signed in, wherever. Pages that everybody reads are kept and cost
 * next to nothing: nobody is counted for them. Signing in is counted in attempts.ts.
 */
const LIMITS = {
  search: { place: 1200, person: 600 },
  /** Files that are made for whoever asks: tables, sheets, charts. */
  download: { place: 600, person: 300 },
  /** Files that are there, citations, open data: read by programs too. */
  data: { place: 3000, person: 1500 },
} as const;

export type Limited = keyof typeof LIMITS;

/** The first that fits counts. A search is one by its address, or by the words that are looked for. */
const COVERED: readonly { path: RegExp; asksFor?: string; by: Limited }[] = [
  { path: /^\/search$/, by: "search" },
  { path: /^\/(recommendations|midterm)$/, asksFor: "q", by: "search" },
  {
    path: /^\/(midterm|desk\/sheet|account\/data|editions\/[^/]+)\/download(\/|$)/,
    by: "download",
  },
  { path: /^\/midterm\/fill\/[^/]+\/file$/, by: "download" },
  { path: /^\/admin\/imports\/template\//, by: "download" },
  { path: /^\/charts?(\/|$)/, by: "download" },
  { path: /\/cite\/[^/]+$/, by: "data" },
  { path: /^\/evidence\/[^/]+\/files\//, by: "data" },
  { path: /^\/(data|feed|api)(\/|\.|$)/, by: "data" },
];

/** Which limit an address falls under; null where none. */
export function limitOn({ pathname, searchParams }: URL): Limited | null {
  const covers = ({ path, asksFor }: (typeof COVERED)[number]) =>
    path.test(pathname) && (asksFor === undefined || Boolean(searchParams.get(asksFor)?.trim()));
  return COVERED.find(covers)?.by ?? null;
}

interface Counters {
  limiters: Record<Limited, Record<"place" | "person", RateLimiterMemory>>;
  /** Addresses are counted under a code that nobody can turn back, not even with a dump. */
  key: Buffer;
}

// Modules are bundled more than once; what is counted is counted once.
const shared = globalThis as typeof globalThis & { uprRates?: Counters };

const counting = (points: number) => new RateLimiterMemory({ points, duration: SECONDS });

function counters(): Counters {
  const of = (by: Limited) => ({
    place: counting(LIMITS[by].place),
    person: counting(LIMITS[by].person),
  });
  shared.uprRates ??= {
    limiters: { search: of("search"), download: of("download"), data: of("data") },
    key: randomBytes(32),
  };
  return shared.uprRates;
}

const inCode = (what: string) =>
  createHmac("sha256", counters().key).update(what).digest("base64url");

/** A request, as far as it is counted. */
export interface Counted {
  url: string;
  headers: Headers;
  /** The value of the session's cookie; undefined where there is none. */
  session: string | undefined;
}

/** Whom a request is counted for: who is signed in, else where it comes from. */
function whoAsks({ headers, session }: Counted): { as: "person" | "place"; who: string } {
  // A made-up cookie is nobody's, and does not get a count of its own.
  const [token = ""] = session?.split(".") ?? [];
  const personId = token && sessionPerson(readerNow(), token, new Date().toISOString());
  if (personId) return { as: "person", who: personId };
  const address = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return { as: "place", who: address ? placeOf(address) : "unknown" };
}

function tooMany(seconds: number): Response {
  const words = en.problems.tooMany.replace("{seconds}", String(seconds));
  return new Response(`${words}\n`, {
    status: 429,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(seconds),
    },
  });
}

/** Counts a request. Gives the answer where there were too many: after how many seconds it goes on. */
export async function refusedByRate(counted: Counted): Promise<Response | null> {
  const by = limitOn(new URL(counted.url));
  if (by === null) return null;
  const { as, who } = whoAsks(counted);
  try {
    await counters().limiters[by][as].consume(inCode(who));
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return tooMany(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
  }
}

/** The same for a route before which no proxy stands. */
export const refusedByRateAt = (
  request: Request,
  cookies: { get: (name: string) => { value: string } | undefined },
): Promise<Response | null> =>
  refusedByRate({
    url: request.url,
    headers: request.headers,
    session: cookies.get(SESSION_COOKIE)?.value,
  });
