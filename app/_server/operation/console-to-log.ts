import "server-only";
import { type ErrorFacts, errorFacts } from "./error-facts";
import { log } from "./log";

/* What libraries say, by its beginning; what comes behind may name what somebody sent. */
const KNOWN_BEGINNINGS = [
  "Failed to find Server Action",
  "Failed to handle request",
  "Failed to proxy",
  "Missing `origin` header from a forwarded Server Actions request",
  "Error: aborted",
  "The server is shutting down",
  "unhandledRejection",
  "uncaughtException",
];

// oxlint-disable-next-line no-control-regex -- colours of the terminal
const plain = (text: string) => text.replaceAll(/\u001B\[[\d;]*m/g, "").replace(/^[^\w(]+/, "");

/** What may be said of something that was printed: how it begins where that is known, else how long it is. */
export function printedFacts(parts: readonly unknown[]): Record<string, unknown> {
  const thrown = parts.find((part): part is Error => part instanceof Error);
  const text = plain(parts.filter((part) => typeof part === "string").join(" "));
  const known = KNOWN_BEGINNINGS.find((beginning) => text.startsWith(beginning));
  const facts: ErrorFacts | object = thrown ? errorFacts(thrown) : {};
  if (known) return { said: known, ...facts };
  return thrown ? { ...facts } : { characters: text.length };
}

const LEVELS = { error: "error", warn: "warn", log: "info", info: "info", debug: "info" } as const;

/**
 * From now on, what Next and other libraries print goes into the log as far as it may: the framework prints
 * an error with its message, and a message of SQLite's or of a check holds values.
 */
export function consoleToLog(): void {
  for (const [method, level] of Object.entries(LEVELS)) {
    Reflect.set(console, method, (...parts: unknown[]) => {
      log(level, "printed", printedFacts(parts));
    });
  }
}
