const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Whether a form was sent from this site's own pages. `origin` is the Origin header; a browser sends
 * it with every form, so a missing one, or "null", is not ours. Only the configured address counts:
 * X-Forwarded-Host is written by whoever likes to. An instance on this very machine has several names.
 */
export function isOwnOrigin(origin: string | null, address: string): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  const sent = new URL(origin);
  const own = new URL(address);
  if (sent.origin === own.origin) return true;
  const onThisMachine = LOOPBACK.has(sent.hostname) && LOOPBACK.has(own.hostname);
  return onThisMachine && sent.protocol === own.protocol && sent.port === own.port;
}
