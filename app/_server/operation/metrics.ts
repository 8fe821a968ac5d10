import "server-only";
import { createServer } from "node:http";
import type { Histogram, Registry } from "prom-client";
import { setting } from "@/data/settings/settings.mjs";
import { counted, COUNTS, type Count } from "./counts";
import { gauges } from "./gauges";
import { errorFacts } from "./error-facts";
import { log } from "./log";
import { isNoPageServer } from "./stopping";

const HOST = "127.0.0.1";

// Modules are bundled more than once; the process has one set of figures.
const shared = globalThis as typeof globalThis & {
  uprDurations?: Histogram<"route" | "method" | "status">;
};

/** A request that is over: how long it took, under the pattern of its address. Never the address itself. */
export function observeRequest(request: {
  route: string;
  method: string;
  status: number;
  ms: number;
}): void {
  const { route, status, ms } = request;
  // A client may write anything for a method.
  const method = /^(GET|HEAD|POST)$/.test(request.method) ? request.method : "other";
  shared.uprDurations?.observe({ route, method, status: String(status) }, ms / 1000);
}

/** The figures: of the process, of requests, and of what is kept and counted here. */
async function createRegistry(): Promise<Registry> {
  // Loaded where somebody asks for figures: most instances do without.
  const { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } =
    await import("prom-client");
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  shared.uprDurations = new Histogram({
    name: "upr_request_seconds",
    help: "How long requests took, by the pattern of the address",
    labelNames: ["route", "method", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [registry],
  });
  for (const [count, help] of Object.entries(COUNTS)) {
    const collect = function (this: InstanceType<typeof Counter>) {
      this.reset();
      this.inc(counted(count as Count));
    };
    registry.registerMetric(
      new Counter({ name: `upr_${count}_total`, help, collect, registers: [] }),
    );
  }
  for (const { name, help, value } of gauges()) {
    const collect = function (this: InstanceType<typeof Gauge>) {
      this.set(value() ?? Number.NaN);
    };
    registry.registerMetric(new Gauge({ name: `upr_${name}`, help, collect, registers: [] }));
  }
  return registry;
}

/** Whether the question names this machine: a page of another site cannot ask in a browser's name. */
const namesThisMachine = (host = "") => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

/**
 * Serves the figures at /metrics on METRICS_PORT of 127.0.0.1, where that is set: there is no setting by
 * which another machine could reach them. Resolves when it listens; throws where the port is taken.
 */
export async function serveMetrics(): Promise<void> {
  const port = setting("METRICS_PORT", process.env);
  if (!port) return;
  const registry = await createRegistry();
  const server = createServer((request, response) => {
    const isRight = request.url === "/metrics" && namesThisMachine(request.headers.host);
    if (!isRight || request.method !== "GET") {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (figures) => response.writeHead(200, { "content-type": registry.contentType }).end(figures),
      (error: unknown) => {
        log("error", "figures not made", { ...errorFacts(error) });
        response.writeHead(500).end();
      },
    );
  });
  isNoPageServer(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(port), HOST, resolve);
  });
  // It does not keep a process that is stopping.
  server.unref();
}
