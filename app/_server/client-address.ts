import "server-only";
import { isIPv6 } from "node:net";
import { headers } from "next/headers";

/** The eight groups of an IPv6 address, each as a number; an IPv4 address at its end is two groups. */
function groupsOf(address: string): number[] {
  // The URL parser writes them all in one way.
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) =>
    part ? part.split(":").map((g) => Number.parseInt(g, 16)) : [];
  if (tail === undefined) return numbers(head);
  const [first, last] = [numbers(head), numbers(tail)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/**
 * What one client is counted by: an IPv4 address, or the first half of an IPv6 address, because
 * whoever has one has all with that half.
 */
export function placeOf(address: string): string {
  const bare = address.replace(/%.*$/, "");
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  const carriesIPv4 = groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff;
  if (carriesIPv4) return [high >> 8, high & 255, low >> 8, low & 255].join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}

/**
 * Where the request comes from, as far as it is counted. The header holds one address that the server
 * itself has put there (scripts/start/keep-client-address.mjs). It is neither stored nor logged.
 */
export async function clientPlace(): Promise<string> {
  const given = (await headers()).get("x-forwarded-for")?.split(",").at(-1)?.trim();
  return given ? placeOf(given) : "unknown";
}
