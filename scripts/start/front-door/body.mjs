import { turnAway } from "./turn-away.mjs";

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
}
