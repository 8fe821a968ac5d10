import { basename } from "node:path";

/** How many causes of causes are told. */
const DEPTH = 3;

/** Files whose names say nothing: the database, and those under random names. */
const NAMELESS_FILE = /^(upr\.sqlite(-\w+)?|[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12})$/;

/** One line of a stack as Node writes it. A message may have lines too; this form it hardly has. */
const FRAME =
  /^\s+at (?:async )?(?:[\w$.<>[\] ]+ \()?(?:node:|file:|webpack|turbopack|\.?\/|\.next|<)[^\s()]*\)?$/;

/** What may be said of an error: never its message, which may hold what somebody wrote or who they are. */
export interface ErrorFacts {
  /** Its class: "SqliteError". */
  error: string;
  /** "SQLITE_FULL", "ENOENT"; a constant of whatever threw it. */
  code?: string;
  /** By which Next's page for errors names it. */
  digest?: string;
  /** What the system was asked for, and of which file where its name says nothing: "open". */
  syscall?: string;
  file?: string;
  /** Where it was thrown. */
  stack?: string[];
  cause?: ErrorFacts;
}

const word = (value: unknown): string | undefined =>
  typeof value === "string" && /^[A-Za-z][\w.:-]{0,60}$/.test(value) ? value : undefined;

const digits = (value: unknown): string | undefined =>
  typeof value === "string" && /^\d{1,20}$/.test(value) ? value : undefined;

function nameless(path: unknown): string | undefined {
  const name = typeof path === "string" ? basename(path) : "";
  return NAMELESS_FILE.test(name) ? name : undefined;
}

function framesOf({ stack = "", message }: Error): string[] {
  const from = message ? stack.indexOf(message) + message.length : 0;
  return stack
    .slice(Math.max(0, from))
    .split("\n")
    .filter((line) => FRAME.test(line))
    .map((line) => line.trim().replace(/^at /, ""));
}

/** What the log says of anything that was thrown. */
export function errorFacts(thrown: unknown, depth = DEPTH): ErrorFacts {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const { code, digest, syscall, path } = thrown as Error & Record<string, unknown>;
  return {
    error: word(thrown.name) ?? "Error",
    code: word(code),
    digest: digits(digest),
    syscall: word(syscall),
    file: nameless(path),
    stack: framesOf(thrown),
    cause: thrown.cause && depth > 0 ? errorFacts(thrown.cause, depth - 1) : undefined,
  };
}
