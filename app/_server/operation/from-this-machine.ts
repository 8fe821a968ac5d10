import type { IncomingMessage } from "node:http";

/** Put by the server itself on every request; what a client writes there is replaced. */
export const FROM_THIS_MACHINE = "x-from-this-machine";

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d+){3})$/;
const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/** What proxies add. X-Forwarded-For is not among them: here the server has written it anew. */
const LEFT_BY_PROXIES = [
  "forwarded",
  "via",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
] as const;

/**
 * Whether a program of this very machine asks, and by no proxy: a proxy on this machine passes on what the
 * whole world asks.
 */
export function asksFromThisMachine({
  headers,
  socket,
}: Pick<IncomingMessage, "headers"> & { socket: { remoteAddress?: string } }): boolean {
  return (
    LOOPBACK.test(socket.remoteAddress ?? "") &&
    LOOPBACK_NAME.test(headers.host ?? "") &&
    LEFT_BY_PROXIES.every((name) => headers[name] === undefined)
  );
}
