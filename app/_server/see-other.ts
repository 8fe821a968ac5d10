import "server-only";
import { setSecurityHeaders } from "./security-headers";

/** Sends the reader on to a page, as the answer to a form that went to a route. */
export function seeOther(path: string): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  setSecurityHeaders(headers, "default-src 'none'");
  return new Response(null, { status: 303, headers });
}
