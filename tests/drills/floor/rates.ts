import { atLeast, type Figure, holds } from "@/tests/drills/drill";
import { ask, type Site } from "./site";

/** As of app/_server/rate-limits.ts: files for one address in five minutes. */
const FILES = 600;

/** Asks so often, a few at a time, from one address; gives how many were answered by 429. */
async function hammer(site: Site, path: string, place: string, times: number) {
  let left = times;
  let refused = 0;
  let wait = "";
  const hand = async () => {
    while (left > 0) {
      left -= 1;
      const { status, headers } = await ask(site, { path, headers: { "x-forwarded-for": place } });
      if (status !== 429) continue;
      refused += 1;
      wait = String(headers["retry-after"] ?? "");
    }
  };
  await Promise.all(Array.from({ length: 8 }, hand));
  return { refused, wait };
}

/** What becomes of somebody who asks and asks, and of everybody else. */
export async function rateFigures(site: Site): Promise<Figure[]> {
  const path = "/midterm/download/nope";
  const { refused, wait } = await hammer(site, path, "203.0.113.7", FILES + 50);
  const forged = await ask(site, {
    path,
    headers: {
      "x-forwarded-for": "198.51.100.1, 203.0.113.7",
      cookie: "__Host-upr.session_token=a.b",
    },
  });
  const other = await ask(site, { path, headers: { "x-forwarded-for": "203.0.113.8" } });
  const page = await ask(site, { path: "/method", headers: { "x-forwarded-for": "203.0.113.7" } });
  return [
    atLeast(`of ${FILES + 50} downloads from one address, how many had to wait`, refused, 50),
    holds("they are told for how many seconds", /^[1-9]\d{0,2}$/.test(wait)),
    holds(
      "a made-up session and a made-up address before the own one do not help",
      forged.status === 429,
    ),
    holds("others, and pages, are there as before", other.status === 404 && page.status === 200),
  ];
}
