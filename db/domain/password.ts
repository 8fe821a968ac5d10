import { z } from "zod";

/** Characters of a password: long enough to withstand guessing, short enough to hash in bounded time. */
export const PASSWORD_LENGTH = { shortest: 12, longest: 128 } as const;

/*
 * Rules of OWASP's ASVS 5, 6.2: no composition is asked for, anything may be pasted, nothing is cut
 * off. What is refused is what is guessed first.
 */

/** What somebody types who goes along: the alphabet, figures, and keys beside or below each other. */
const ROWS = [
  ...["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ...[
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "qazwsxedcrfvtgbyhnujmikolp",
  ],
].flatMap((row) => [row, [...row].toReversed().join("")]);

/** How many characters at the beginning go along a row, or repeat the first. */
function lengthOfRun(text: string): number {
  const repeated = /^(.)\1*/su.exec(text)?.[0].length ?? 0;
  let longest = Math.max(repeated, 1);
  while (longest < text.length && ROWS.some((row) => row.includes(text.slice(0, longest + 1)))) {
    longest += 1;
  }
  return longest;
}

/** In how many runs it is typed: as many as there are characters where none goes along with the next. */
function runsOf(text: string): number {
  let runs = 0;
  for (let rest = text; rest.length > 0; rest = rest.slice(lengthOfRun(rest))) runs += 1;
  return runs;
}

/** Whether it is something short over and over, the last time perhaps in part. */
function isRepetition(text: string): boolean {
  for (let unit = 1; unit <= text.length / 2; unit += 1) {
    const part = text.slice(0, unit);
    if (part.repeat(Math.ceil(text.length / unit)).startsWith(text)) return true;
  }
  return false;
}

/** Characters that a run has on the average, from which on a password is taken for a row of keys. */
const TYPED_ALONG = 2.5;

/** Whether a password is a row of keys, a repetition, or has hardly any different characters. */
export function isEasy(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < 5 || isRepetition(text)) return true;
  return text.length / runsOf(text) >= TYPED_ALONG;
}

/** Words that are tried first here: of the site, of its subject, and of passwords as such. */
export const EXPECTED_WORDS = [
  ...["upr", "followup", "universal", "periodic", "review", "recommendation", "recommendations"],
  ...["midterm", "report", "cambodia", "kampuchea", "khmer", "phnompenh", "ohchr", "geneva"],
  ...["password", "passwort", "passphrase", "welcome", "letmein", "iloveyou", "changeme", "secret"],
  ...["admin", "administrator", "master", "qwerty", "login", "signin", "sunshine", "princess"],
];

/** Characters that have to be left once the expected words are taken away. */
const REST = 8;

const lettersAndFigures = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/**
 * Whether a password is little more than what is known of the person: names, parts of the e-mail
 * address, and the words that are tried first. `about`: the person's name and e-mail address.
 */
export function isExpected(password: string, about: readonly string[]): boolean {
  const parts = about.flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u));
  const words = [...parts, ...about, ...EXPECTED_WORDS]
    .map(lettersAndFigures)
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length);
  let rest = lettersAndFigures(password);
  // A password of signs alone has no words to take away.
  const shortest = Math.min(REST, rest.length);
  for (const word of words) rest = rest.replaceAll(word, "");
  return rest.length < shortest;
}

/** A password that somebody chooses, entered twice; part of the forms that ask for one. */
export const newPasswordFields = {
  password: z
    .string()
    .min(1, { error: "required" })
    .min(PASSWORD_LENGTH.shortest, { error: "too_short" })
    .max(PASSWORD_LENGTH.longest, { error: "too_long" })
    // What is too long is not looked through.
    .refine((password) => password.length > PASSWORD_LENGTH.longest || !isEasy(password), {
      error: "password_easy",
    }),
  passwordAgain: z.string(),
};

interface Chosen {
  password: string;
  passwordAgain: string;
}

/** So that everything wrong is said at once: asked where these were sent, even if others are missing. */
const whereSent =
  (...names: (keyof Chosen)[]) =>
  ({ value }: { value: unknown }) =>
    names.every((name) => typeof (value as Partial<Chosen>)[name] === "string");

/**
 * A form that has `newPasswordFields`, with what is asked of the two entries together. `about` gives
 * what is known of the person, as for `isExpected`; it may be asked of a form with other fields missing.
 */
export const withPasswordRules = <Form extends z.ZodType<Chosen>>(
  form: Form,
  about: (sent: Partial<z.output<Form>>) => readonly (string | undefined)[],
): Form =>
  form
    .refine((sent) => sent.password === sent.passwordAgain, {
      error: "passwords_differ",
      path: ["passwordAgain"],
      when: whereSent("password", "passwordAgain"),
    })
    .refine(
      (sent) =>
        !isExpected(
          sent.password,
          about(sent as z.output<Form>).filter((text) => typeof text === "string"),
        ),
      { error: "password_expected", path: ["password"], when: whereSent("password") },
    );

/** What the forms send that set another password. `about` as for `isExpected`. */
export const newPasswordSchema = (about: readonly string[]) =>
  withPasswordRules(z.object(newPasswordFields), () => about);
