import "server-only";
import { instance } from "./instance";

/** Cookies are kept to https wherever the instance is reached by it. */
export const COOKIES_SECURE = instance.address.startsWith("https://");
export const COOKIE_PREFIX = "upr";

/** The name that the session library makes of it. */
export const cookieName = (of: string) =>
  `${COOKIES_SECURE ? "__Secure-" : ""}${COOKIE_PREFIX}.${of}`;
export const SESSION_COOKIE = cookieName("session_token");
/** Carried between password and code by whoever has a second factor. */
export const WAITING_COOKIE = cookieName("two_factor");
