import "server-only";

/** As a build names its actions; Next takes any text of that length for one. */
const ACTION = /^[0-9a-f]{42}$/;

const hostIn = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : origin);

/** Whether Origin and Host, as they were sent, speak of two sites. */
function isTornApart(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return false;
  const [forwarded] = headers.get("x-forwarded-host")?.split(",") ?? [];
  return hostIn(origin) !== (forwarded?.trim() || headers.get("host"));
}

/**
 * The answer to a call that Next would refuse with a line in the log, in which it repeats what the sender
 * wrote into a header; null for all others. What somebody sends is no matter for the log.
 */
export function notAnAction(request: { method: string; headers: Headers }): Response | null {
  if (request.method !== "POST") return null;
  const action = request.headers.get("next-action");
  if ((action === null || ACTION.test(action)) && !isTornApart(request.headers)) return null;
  return new Response("This cannot be done here. Nothing was changed.\n", {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
