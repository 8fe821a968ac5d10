import { writtenOut } from "./refusals.mjs";

/** How long, in ms, and how much, in bytes, somebody who was turned away may go on sending. */
const LINGERING = { time: 3000, bytes: 8 * 1024 * 1024 };

/**
 * Answers in place of Next and ends the connection. What still arrives is thrown away for a while: a
 * browser that is cut off while it sends shows its own error and not these words.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./refusals.mjs").Refusal} refusal
 * @returns {false}
 */
export function turnAway(request, response, refusal) {
  const { socket } = request;
  // Others are still to be answered on this connection, or the answer has begun: nothing fits in.
  if (response.socket !== socket || response.headersSent || !socket.writable) {
    socket.destroy();
    return false;
  }
  socket.end(writtenOut(refusal, request.method !== "HEAD"));
  const timer = setTimeout(() => socket.destroy(), LINGERING.time);
  let arrived = 0;
  /** @param {Buffer | null} piece */
  request.push = (piece) => {
    arrived += piece?.length ?? 0;
    if (arrived > LINGERING.bytes) socket.destroy();
    return true;
  };
  request.once("close", () => clearTimeout(timer));
  socket.once("close", () => clearTimeout(timer));
  return false;
}
