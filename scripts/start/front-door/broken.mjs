import { writtenOut } from "./refusals.mjs";

/** @type {Record<string, import("./refusals.mjs").Refusal>} */
const REFUSAL_OF = { HPE_HEADER_OVERFLOW: "manyHeaders", ERR_HTTP_REQUEST_TIMEOUT: "slow" };

/**
 * Answers what is no request: what cannot be read, what never ends.
 *
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex} socket
 */
export function answerBroken(error, socket) {
  // Somebody is being answered on this connection: two answers in one would be taken for the other's.
  // oxlint-disable-next-line no-underscore-dangle
  const isAnswered = /** @type {{ _httpMessage?: unknown }} */ (socket)._httpMessage;
  if (error.code === "ECONNRESET" || !socket.writable || isAnswered) return socket.destroy();
  return socket.end(writtenOut(REFUSAL_OF[error.code ?? ""] ?? "malformed"), () =>
    socket.destroy(),
  );
}
