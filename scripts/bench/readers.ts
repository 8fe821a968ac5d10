/** By which a server believes `asAnotherReader`: as if a proxy stood in front. */
export const MANY_READERS = { TRUSTED_PROXIES: "1" };

let readers = 0;

/**
 * The header of a request that comes from somewhere else than the one before (RFC 2544 sets these addresses
 * aside for measuring): from one place alone, nobody may search and download as much as a bench does.
 */
export function asAnotherReader(): { "x-forwarded-for": string } {
  readers += 1;
  return { "x-forwarded-for": `198.18.${(readers >> 8) & 255}.${readers & 255}` };
}
