import { turnAway } from "./turn-away.mjs";

/** How often the rest of a body that nobody reads any more is looked at, in ms. */
const GLANCE = 20;

/**
 * How many bytes a request says that it sends: none, a number, or as many as it likes (0 to begin with).
 *
 * @param {import("node:http").IncomingMessage} request
 */
export const saysHowMuch = ({ headers }) => Number(headers["content-length"] ?? 0);

/** @param {import("node:http").IncomingMessage} request */
const hasBody = ({ headers }) =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

/**
 * Once the answer is out, Node throws away what still arrives, uncounted and for as long as it comes. A
 * browser sends all of it before it reads the answer; more than the limit is no browser.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {number} bytes
 */
function watchRest(request, bytes) {
  const { socket } = request;
  const end = socket.bytesRead + bytes;
  const timer = setInterval(() => {
    if (socket.bytesRead > end) socket.destroy();
    if (request.complete || socket.destroyed) clearInterval(timer);
  }, GLANCE);
}

/**
 * Counts what arrives, piece by piece as it comes off the line and before anybody keeps it, and turns
 * away who sends more, or more slowly, than the limit.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./limits.mjs").BodyLimit} limit
 */
export function limitBody(request, response, { bytes, within, stalledFor }) {
  if (!hasBody(request)) return;
  const { push } = request;
  const tooSlow = () => turnAway(request, response, "slow");
  const timer = setTimeout(tooSlow, within ?? stalledFor);
  let arrived = 0;
  /** @param {Buffer | null} piece @param {BufferEncoding} [encoding] */
  request.push = (piece, encoding) => {
    if (piece === null) clearTimeout(timer);
    else if (stalledFor !== undefined) timer.refresh();
    arrived += piece?.length ?? 0;
    if (arrived <= bytes) return Reflect.apply(push, request, [piece, encoding]);
    clearTimeout(timer);
    turnAway(request, response, "large");
    return true;
  };
  request.once("close", () => clearTimeout(timer));
  response.once("finish", () => {
    if (!request.complete) watchRest(request, bytes);
  });
}
