import "server-only";
import { en } from "@/app/_i18n/en";
import { instance } from "./instance";
import { isOwnOrigin } from "./own-origin";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * The answer to what would change something and was not sent from this site's own pages; null where it
 * was. Every action and route asks the same once more (actor.ts): this one has the words, where Next, which
 * compares two headers that the sender writes, has none.
 */
export function notFromHere(request: { method: string; headers: Headers }): Response | null {
  if (READS.has(request.method)) return null;
  if (isOwnOrigin(request.headers.get("origin"), instance.address)) return null;
  const words = en.problems.notFromHere.replaceAll("{address}", instance.address);
  return new Response(`${words}\n`, {
    status: 403,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/**
 * Has Next compare the Origin, which is known to be this site's, with itself: behind a proxy the Host that
 * it sees is another.
 */
export function vouchForOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (origin && isOwnOrigin(origin, instance.address)) {
    headers.set("x-forwarded-host", new URL(origin).host);
  }
}
