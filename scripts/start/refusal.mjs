/**
 * Something that keeps the program from starting and that the person at the terminal can mend: one line
 * says what. Several things are told at once, a line each.
 */
export class Refusal extends Error {
  /** @param {string[]} lines What happened and what to do, in one line each. */
  constructor(...lines) {
    super(lines.map((line) => line.replaceAll(/\s*\n\s*/g, " ")).join("\n"));
    this.name = "Refusal";
  }
}

/** @param {unknown} error Also that of a database that is not opened (db/opening/refusal.ts). */
const isRefusal = (error) =>
  error instanceof Refusal || (error instanceof Error && error.name === "DatabaseRefusal");

/**
 * Runs a script's main function. A Refusal ends it with its one line and exit code 1; anything else is
 * a fault of the program and shows its stack.
 *
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(isRefusal(error) ? /** @type {Error} */ (error).message : error);
    process.exit(1);
  }
}
