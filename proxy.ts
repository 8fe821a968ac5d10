import { type NextRequest, NextResponse } from "next/server";
import { isMissing } from "@/app/_server/missing";
import { SESSION_COOKIE } from "@/app/_server/session-cookie";

/**
 * Gives each page a Content-Security-Policy with a nonce of its own (Next reads it from the request's
 * header and puts it on its scripts), and sends what asks for nothing that exists to the page that
 * says so. Rights are never decided here.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const requestHeaders = new Headers(request.headers);
  requestHeaders.set("content-security-policy", policy);
  const init = { request: { headers: requestHeaders } };
  const missing = isMissing(request.nextUrl, request.cookies.has(SESSION_COOKIE));
  // No page has this address, so Next answers with the one for what is not there.
  const response = missing
    ? NextResponse.rewrite(new URL("/not-there", request.url), init)
    : NextResponse.next(init);
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
  return response;
}

export const config = { matcher: ["/((?!_next/static).*)"] };
