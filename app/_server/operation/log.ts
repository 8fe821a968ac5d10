import pino, { type Logger } from "pino";
import { setting } from "@/data/settings/settings.mjs";

/**
 * What may stand in the log beside what happened. Never an address of the net, a name, an e-mail address, an
 * address with its parameters, a cookie, or a text that somebody wrote: lines are kept for long, and read
 * by whoever runs the machine.
 */
export interface LogFacts {
  /** Of the request: random, and in its answer's X-Request-Id. */
  id?: string;
  method?: string;
  /** The pattern of the address: "/recommendations/[ref]". */
  route?: string;
  status?: number;
  ms?: number;
  [fact: string]: unknown;
}

// Modules are bundled more than once; the process writes one log all the same.
const shared = globalThis as typeof globalThis & { uprLog?: Logger };

function create(): Logger {
  return pino(
    {
      level: setting("LOG_LEVEL", process.env),
      // Neither process id nor the machine's name, which may be a person's.
      base: null,
      messageKey: "what",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    pino.multistream(
      [
        // Nobody waits for a line about what went well.
        { level: "info", stream: pino.destination({ dest: 1, sync: false }) },
        { level: "warn", stream: pino.destination({ dest: 2, sync: true }) },
      ],
      { dedupe: true },
    ),
  );
}

/**
 * Writes a line of JSON: to stdout what went well, to stderr what is odd (warn) or failed (error). `what` is
 * a constant of the program.
 */
export function log(level: "info" | "warn" | "error", what: string, facts: LogFacts = {}): void {
  shared.uprLog ??= create();
  shared.uprLog[level](facts, what);
}
