import "server-only";

/* A message repeats what it is about: of JSON that cannot be read the text, of a header its value. */
const QUOTED = /(["'`]).*\1/gs;

const isFrame = (line: string) => /^\s+at /.test(line);

/** What may be said of an error: its class, its codes, and where it was thrown; never its message. */
function ofError(error: Error): string {
  const { name, code, syscall } = error as NodeJS.ErrnoException;
  const frames = (error.stack ?? "").replace(error.message, "").split("\n").filter(isFrame);
  return [[name, code, syscall].filter(Boolean).join(" "), ...frames].join("\n");
}

/** What may be printed of something that Next or a library prints: nothing that somebody sent. */
export function printable(part: unknown): unknown {
  if (part instanceof Error) return ofError(part);
  if (typeof part === "string") return part.replace(QUOTED, "…");
  return typeof part === "object" && part !== null ? "…" : part;
}

/** From now on, errors and warnings are printed without what somebody sent: logs are kept for long. */
export function quietConsole(): void {
  for (const method of ["error", "warn"] as const) {
    const print = console[method].bind(console);
    console[method] = (...parts: unknown[]) => print(...parts.map(printable));
  }
}
