import { FROM_THIS_MACHINE } from "@/app/_server/operation/from-this-machine";
import { health, outside } from "@/app/_server/operation/health";

export const dynamic = "force-dynamic";

/**
 * GET /healthz, for whatever watches this instance: 200 where it can be used, 503 where nobody should be
 * sent to it. No session is asked for. Disk, backup, versions and running time are told to programs of this
 * machine alone.
 */
export function GET(request: Request): Response {
  const now = health();
  const isInside = request.headers.get(FROM_THIS_MACHINE) === "yes";
  const isUsable = now.status === "ok" || now.status === "attention";
  return Response.json(isInside ? now : outside(now), {
    status: isUsable ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
