/** What a drill reached, beside what it has to reach. */
export interface Figure {
  /** What was counted or measured, with its unit. */
  what: string;
  reached: number | string;
  /** As it is printed: "0", "≤ 2 s", "≥ 300". */
  bar: string;
  /** "not run" where the machine cannot do it: neither passed nor failed, and said so. */
  passed: boolean | "not run";
}

export interface DrillOptions {
  /** A run of seconds for the test suite; the figures then say less, the bars are lowered with them. */
  short: boolean;
  /** As long as its issue asks for, where that takes minutes; by itself a drill is no longer than it must be. */
  thorough?: boolean;
  /** One of the drill's guards, which is switched off: the drill has to fail. */
  without: string | null;
}

/** Something bad is done to the real program, or to a copy of its data, and what came of it is counted. */
export interface Drill {
  /** One word, by which it is asked for: "crash". */
  name: string;
  /** What it does, in a few words. */
  title: string;
  /** What keeps the program safe here, each by a name; switching one off makes the drill fail. */
  guards: readonly string[];
  run: (options: DrillOptions) => Promise<Figure[]>;
}

const within = (passed: boolean, what: string, reached: number, bar: string): Figure => ({
  what,
  reached,
  bar,
  passed,
});

/** A count that has to be nought. */
export const none = (what: string, reached: number): Figure =>
  within(reached === 0, what, reached, "0");

/** A figure that must not be more than the bar. */
export const atMost = (what: string, reached: number, most: number, unit = ""): Figure =>
  within(reached <= most, what, reached, `≤ ${most}${unit && ` ${unit}`}`);

/** A figure that must not be less than the bar. */
export const atLeast = (what: string, reached: number, least: number, unit = ""): Figure =>
  within(reached >= least, what, reached, `≥ ${least}${unit && ` ${unit}`}`);

/** Something that has to be so. */
export const holds = (what: string, passed: boolean): Figure => ({
  what,
  reached: passed ? "yes" : "no",
  bar: "yes",
  passed,
});

/** What could not be tried on this machine, and what it lacks. */
export const notRun = (why: string): Figure => ({
  what: why,
  reached: "–",
  bar: "",
  passed: "not run",
});
