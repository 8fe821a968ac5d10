import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { serverActions } from "@/tests/support/server-actions";

const METHODS = /export (?:async )?(?:function|const) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g;

/** Method and address of every page and every route in app/: "GET /evidence/[id]". */
function routes(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" }).flatMap((file) => {
    if (!/(^|\/)(page|route)\.tsx?$/.test(file)) return [];
    const address = join("/", dirname(file));
    if (/page\.tsx?$/.test(file)) return [`GET ${address}`];
    const exported = [...readFileSync(join("app", file), "utf8").matchAll(METHODS)];
    return exported.map(([, method]) => `${method} ${address}`);
  });
}

/** The addresses of what can be read: "/evidence/[id]". */
export const readable = (): string[] =>
  routes()
    .filter((route) => route.startsWith("GET "))
    .map((route) => route.slice("GET ".length))
    .toSorted();

/** Everything by which something can be changed: the build's actions, and routes that take something. */
export const changing = (): string[] =>
  [
    ...serverActions().map(({ name }) => name),
    ...routes().filter((route) => !route.startsWith("GET ")),
  ].toSorted();
