/**
 * The address of whoever sent a request. Each proxy adds at the end of X-Forwarded-For from whom it
 * got the request, and clients can write into its beginning what they like: what n proxies added are
 * its last n entries. Where there are fewer, the request came past them.
 *
 * @param {{ socket: string, forwarded: string | undefined, proxies: number }} given `socket`: who holds
 *   the other end of the connection; `forwarded`: the header as it was received.
 */
export function clientAddress({ socket, forwarded, proxies }) {
  if (proxies === 0) return socket;
  const entries = (forwarded ?? "").split(",").map((entry) => entry.trim());
  return entries.at(-proxies) || socket;
}
