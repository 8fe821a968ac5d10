import { NO_PAGE_POLICY, setSecurityHeaders } from "@/app/_server/security-headers";

/**
 * The answer to every other method than those of `allow` ("GET, HEAD"). Nothing stands before these
 * routes that would give Next's own answer its headers.
 */
export const notAllowed = (allow: string) => (): Response => {
  const headers = new Headers({ allow, "cache-control": "no-store" });
  setSecurityHeaders(headers, NO_PAGE_POLICY);
  return new Response(null, { status: 405, headers });
};
