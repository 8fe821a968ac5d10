import "server-only";
import { instance } from "./instance";

/** Cookies are kept to https wherever the instance is reached by it. */
export const COOKIES_SECURE = instance.address.startsWith("https://");

/**
 * "__Host-": browsers take it from this very host alone, over https, for all of it; no neighbour under the
 * same domain can plant one. Over http there is no such name.
 */
export const COOKIE_PREFIX = COOKIES_SECURE ? "__Host-upr" : "upr";

/** The name that the session library makes of it. */
export const cookieName = (of: string) => `${COOKIE_PREFIX}.${of}`;
export const SESSION_COOKIE = cookieName("session_token");
/** Carried between password and code by whoever has a second factor. */
export const WAITING_COOKIE = cookieName("two_factor");
