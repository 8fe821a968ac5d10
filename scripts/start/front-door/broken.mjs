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
  const isAnswered = /** @type {{ _httpMessage?: unknown }} */ (socket)._httpMessage;
  if (error.code === "ECONNRESET" || !socket.writable || isAnswered) return socket.destroy();
  return socket.end(writtenOut(REFUSAL_OF[error.code ?? ""] ?? "malformed"), () =>
    socket.destroy(),
  );
}
