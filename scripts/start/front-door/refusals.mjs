import { HEADER_LINES } from "./security-headers.mjs";

/**
 * Why a request is not taken, in the words that its sender gets. They stand here and not with the other
 * words of the site, because they are said before any of it is asked.
 */
export const REFUSALS = {
  malformed: [400, "Bad Request", "This request could not be read. Nothing was changed."],
  closed: [404, "Not Found", "There is nothing at this address."],
  onlyRead: [405, "Method Not Allowed", "This can only be read."],
  slow: [
    408,
    "Request Timeout",
    "This took too long to arrive. Nothing was kept. Go back, where what you typed still stands, and send it again.",
  ],
  large: [
    413,
    "Content Too Large",
    "This is more than can be sent here. Nothing was kept. Go back, where what you typed still stands, and send less at a time; a file may have 20 MB.",
  ],
  longAddress: [
    414,
    "URI Too Long",
    "This address is too long. Go back and select less at a time.",
  ],
  manyHeaders: [
    431,
    "Request Header Fields Too Large",
    "Your browser sent more about itself than is read here. Delete the cookies of this site and try again.",
  ],
};

/** @typedef {keyof typeof REFUSALS} Refusal */

/**
 * A whole answer as it goes over the line.
 *
 * @param {Refusal} refusal
 * @param {boolean} [withWords] Not for HEAD.
 */
export function writtenOut(refusal, withWords = true) {
  const [status, reason, words] = REFUSALS[refusal];
  const text = `${words}\n`;
  const allowed = status === 405 ? "Allow: GET, HEAD\r\n" : "";
  return (
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
    `Content-Length: ${Buffer.byteLength(text)}\r\nCache-Control: no-store\r\n` +
    `${allowed}${HEADER_LINES}Connection: close\r\n\r\n${withWords ? text : ""}`
  );
}
