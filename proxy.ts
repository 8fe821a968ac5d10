import { type NextRequest, NextResponse } from "next/server";
import { isOwnQuestion, keptPage, nonceFor } from "@/app/_server/kept-pages";
import { isMissing } from "@/app/_server/missing";
import { ledToSignIn } from "@/app/_server/led-to-sign-in";
import { notFromHere, vouchForOrigin } from "@/app/_server/not-from-here";
import { refusedByRateAt } from "@/app/_server/rate-limits";
import { contentSecurityPolicy, setSecurityHeaders } from "@/app/_server/security-headers";
import { SESSION_COOKIE } from "@/app/_server/session-cookie";

/** The answer, or the way to it, without the headers that all answers have. */
async function answer(request: NextRequest, nonce: string, policy: string): Promise<Response> {
  const refused =
    notFromHere(request) ??
    ledToSignIn(request) ??
    (isOwnQuestion(request.headers) ? null : await refusedByRateAt(request, request.cookies));
  if (refused) return refused;
  const hasSession = request.cookies.has(SESSION_COOKIE);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  vouchForOrigin(headers);
  const init = { request: { headers } };
  if (isMissing(request.nextUrl, hasSession)) {
    // No page has this address, so Next answers with the one for what is not there.
    return NextResponse.rewrite(new URL("/not-there", request.url), init);
  }
  const page = await keptPage(request, hasSession, nonce);
  if (page === null) return NextResponse.next(init);
  return new NextResponse(page, {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

/**
 * Stands before every page: gives it a Content-Security-Policy with a nonce of its own (Next reads it
 * from the request's header and puts it on its scripts), says what is not there or was asked for too
 * often, and hands out what was made before. Rights are never decided here.
 */
export async function proxy(request: NextRequest) {
  const nonce = nonceFor(request);
  const policy = contentSecurityPolicy(nonce);
  const response = await answer(request, nonce, policy);
  setSecurityHeaders(response.headers, policy);
  return response;
}

/*
 * Files that people send do without it: what stands before a route makes Next read the whole request
 * into memory, and cut it at 10 MB. Their routes set stricter headers themselves.
 */
export const config = {
  matcher: [
    "/((?!_next/static|evidence/[^/]+/files(?:/[^/]+)?$|midterm/fill/upload$|desk/sheet/upload$|admin/imports/upload$).*)",
  ],
};
