import "server-only";
import { instance } from "./instance";

/** Cookies are kept to https wherever the instance is reached by it. */
export const COOKIES_SECURE = instance.address.startsWith("https://");
export const COOKIE_PREFIX = "upr";

/** The name that the session library makes of it. */
export const SESSION_COOKIE = `${COOKIES_SECURE ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
