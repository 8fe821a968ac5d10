import "server-only";
import { errorFacts } from "./error-facts";
import { log } from "./log";

/** Next names the file that answers, "/sign-in/page", and the log the address. */
const patternOf = (routePath: string): string => routePath.replace(/\/(page|route)$/, "") || "/";

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
    route: patternOf(routePath),
    ...errorFacts(thrown),
  });
}
