import "server-only";
import { passOver } from "./console-to-log";
import { errorFacts } from "./error-facts";
import { log } from "./log";

/** Logs what broke a request; the id is the one in the answer's X-Request-Id. */
export function logRequestError(
  thrown: unknown,
  request: { method: string; headers: NodeJS.Dict<string | string[]> },
  { routePath }: { routePath: string },
): void {
  const id = request.headers["x-request-id"];
  log("error", "request failed", {
    id: typeof id === "string" ? id : undefined,
    method: request.method,
    route: routePath,
    ...errorFacts(thrown),
  });
  passOver(thrown);
}
