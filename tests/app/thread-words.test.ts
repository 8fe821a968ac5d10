import { IntlMessageFormat } from "intl-messageformat";
import { createFormatter, createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { isolating } from "@/app/_i18n/isolating";
import { inWords } from "@/app/_i18n/partial-date";
import { threadWords } from "@/app/_i18n/thread-words";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
type Choices = Map<string, (string | number)[]>;
type Say = (key: string, values: Record<string, string | number>) => string;

/** Words by any key, which are typed by those of the catalogue. */
const sayBy = (t: unknown) => t as Say;

const locale = "en-GB";
/** Of the parser of messages: what an element is. */
const [ARGUMENT, NUMBER, SELECT, PLURAL, TAG] = [1, 2, 5, 6, 8];
const COUNTS = [0, 1, 2, 3, 11, 1_234_567.5];
const TURNS = 36;

/** The values that a message asks for, with those that make a difference; null where it has elements within. */
function choicesIn(elements: readonly Element[], found: Choices = new Map()): Choices | null {
  for (const element of elements) {
    const { type } = element;
    if (type === TAG) return null;
    const name = "value" in element ? String(element.value) : "";
    if (type === NUMBER || type === PLURAL) found.set(name, COUNTS);
    else if (type === SELECT && "options" in element) found.set(name, Object.keys(element.options));
    else if (type === ARGUMENT && !found.has(name)) found.set(name, ["a text", "ព្រះ", "עברית"]);
    if (!("options" in element)) continue;
    for (const { value } of Object.values(element.options)) {
      if (choicesIn(value, found) === null) return null;
    }
  }
  return found;
}

function* textsIn(part: unknown, key = ""): Generator<[key: string, text: string]> {
  if (typeof part === "string") yield [key, part];
  else {
    for (const [name, inner] of Object.entries(part as object)) {
      yield* textsIn(inner, key === "" ? name : `${key}.${name}`);
    }
  }
}

const plain = [...textsIn(en)].flatMap(([key, text]) => {
  const choices = choicesIn(new IntlMessageFormat(text, locale).getAst());
  return choices ? [{ key, choices }] : [];
});

describe("the words of a thread", () => {
  it("are those of pages, in every text of the catalogue", () => {
    const ofThread = sayBy(threadWords("UTC").t);
    const ofPages = sayBy(isolating(createTranslator({ locale, messages: en })));
    expect(plain.length).toBeGreaterThan(1_000);
    for (const { key, choices } of plain) {
      for (let turn = 0; turn < TURNS; turn += 1) {
        // Each value in turn, at another pace, so that they meet in many ways.
        const chosen = [...choices].map(([name, all], pace) => [
          name,
          all[Math.floor(turn / (pace + 1)) % all.length] ?? "",
        ]);
        const values = Object.fromEntries(chosen);
        expect([key, ofThread(key, values)]).toEqual([key, ofPages(key, values)]);
      }
    }
  }, 60_000);

  it.each(["2021", "2021-05", "2021-05-07"])("say %s as pages do", (date) => {
    const ofPages = createFormatter({ locale, timeZone: "Asia/Phnom_Penh" });
    expect(inWords(threadWords("Asia/Phnom_Penh").format, date)).toBe(inWords(ofPages, date));
  });

  it.each(["UTC", "Asia/Phnom_Penh"])("say an hour as it is in %s", (timeZone) => {
    const at = new Date("2026-11-28T20:30:00Z");
    const options = { dateStyle: "long", timeStyle: "short" } as const;
    const said = threadWords(timeZone).format.dateTime(at, options);
    expect(said).toBe(createFormatter({ locale, timeZone }).dateTime(at, options));
  });

  it.each(["midterm.cell", "midterm.no.such", "terms.status.government.unheard_of"])(
    "are the key %s where the catalogue has no text",
    (key) => {
      const say = sayBy(threadWords("UTC").t);
      expect(say(key, {})).toBe(key);
      const onError = () => {};
      const ofPages = sayBy(createTranslator({ locale, messages: en, onError }));
      expect(ofPages(key, {})).toBe(key);
    },
  );
});
