import { keepBelieved } from "./believed.mjs";
import { limitBody, saysHowMuch } from "./body.mjs";
import { bodyLimit, LONGEST_ADDRESS } from "./limits.mjs";
import { turnAway } from "./turn-away.mjs";

/*
 * Next's maker of pictures, which fetches what it is told to, and its data of pages, which this site has
 * none of; hidden files; the sources of what is built.
 */
const CLOSED = /^\/_next\/(?:image|data)(?:\/|$)|(?:^|\/)\.(?!well-known(?:\/|$))|\.map$/i;

/** @param {string} path As it was asked for. */
function isClosed(path) {
  try {
    return CLOSED.test(path) || CLOSED.test(decodeURIComponent(path));
  } catch {
    // What cannot be decoded is refused by Next.
    return false;
  }
}

/**
 * Whether a request goes on to Next; else it was answered. What goes on has a limit to its body, which is
 * counted while it arrives.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean}
 */
export function admit(request, response) {
  keepBelieved(request);
  const { url = "/", method = "GET" } = request;
  const [path = "/"] = url.split("?", 1);
  if (url.length > LONGEST_ADDRESS) return turnAway(request, response, "longAddress");
  // An address of another site is for a proxy, and this is none.
  if (!url.startsWith("/")) return turnAway(request, response, "malformed");
  if (isClosed(path)) return turnAway(request, response, "closed");
  // Next answers that by an error of its own.
  const isFile = path.startsWith("/_next/") && method !== "GET" && method !== "HEAD";
  if (isFile) return turnAway(request, response, "onlyRead");
  const limit = bodyLimit(method, path);
  if (saysHowMuch(request) > limit.bytes) return turnAway(request, response, "large");
  limitBody(request, response, limit);
  return true;
}
