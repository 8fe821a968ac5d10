import "server-only";

/** Ends the start with a line for everything that somebody has to mend, and exit code 1. */
export function refuseToStart(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, " ")}\n`);
  process.exit(1);
}
