import "server-only";
import { instance } from "./instance";

/** Marks the address to which a form is sent on that came without a session. */
const FORM = "form";

/** Where somebody signs in, to come back to `next`. `isForm`: whether the browser sends a form on. */
export function signInWay(next: string, isForm: boolean): string {
  return `/sign-in?${new URLSearchParams({ next, ...(isForm && { [FORM]: "" }) })}`;
}

/** The same, and that what was sent did nothing, because nobody was signed in any more. */
export const notSentWay = (next: string): string =>
  `/sign-in?${new URLSearchParams({ next, sent: "no" })}`;

/**
 * A browser without scripts sends a form on to the page on which one signs in, which knows nothing of it: it
 * is led there without the form, and the page says that nothing was done. Null for everything else.
 */
export function ledToSignIn({
  method,
  nextUrl,
}: {
  method: string;
  nextUrl: URL;
}): Response | null {
  const { pathname, searchParams } = nextUrl;
  if (method !== "POST" || pathname !== "/sign-in" || !searchParams.has(FORM)) return null;
  const location = new URL(notSentWay(searchParams.get("next") ?? ""), instance.address);
  return new Response(null, { status: 303, headers: { location: location.href } });
}
