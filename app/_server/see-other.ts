import "server-only";
import { NO_PAGE_POLICY, setSecurityHeaders } from "./security-headers";

/** Sends the reader on to a page, as the answer to a form that went to a route. */
export function seeOther(path: string): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  setSecurityHeaders(headers, NO_PAGE_POLICY);
  return new Response(null, { status: 303, headers });
}
