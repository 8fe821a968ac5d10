import type { Random } from "./random";

/** The words that real recommendations are full of, the most frequent first. */
const FREQUENT =
  `the to and of rights human in on for women all children with protection measures law
  international continue against its national discrimination ensure promote including access violence
  persons efforts implementation strengthen convention education freedom equality rights. ratify
  protocol expression justice health trafficking disabilities legislation torture policies indigenous
  civil society penalty migrants poverty institutions minorities prevention training judicial
  journalists independence housing detention assembly adopt take steps effective gender situation
  vulnerable groups accordance standards programmes cooperation mechanisms death abolish marriage
  refugees labour social development religious domestic police investigation budget plan action`
    .split(/\s+/)
    .filter((word) => /^[a-z]+$/.test(word));

const ONSETS = [
  "b",
  "br",
  "c",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "k",
  "l",
  "m",
  "n",
  "p",
  "pl",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
];
const VOWELS = ["a", "e", "i", "o", "u", "ai", "ea"];
const ENDS = ["n", "r", "l", "s", "nt", "rd", "m", "ck", "tion", "ment", "ing", ""];

/** How many different words there are in all. */
const WORDS = 8_000;

function rareWord(random: Random): string {
  const syllables = 1 + random.below(3);
  let word = "";
  for (let left = syllables; left > 0; left -= 1) {
    word += random.pick(ONSETS) + random.pick(VOWELS);
  }
  return word + random.pick(ENDS);
}

/**
 * Makes texts whose words are as frequent as words are: the second half as often as the first, the third
 * a third as often, and so on (Zipf). Each has 12 to 45 words.
 */
export function madeUpTexts(random: Random): () => string {
  const words = [
    ...new Set([...FREQUENT, ...Array.from({ length: WORDS }, () => rareWord(random))]),
  ];
  let sum = 0;
  const upTo = words.map((_, rank) => (sum += 1 / (rank + 3)));
  const word = (): string => {
    const at = (random.below(1_000_000_000) / 1_000_000_000) * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? "";
  };
  return () => {
    const text = Array.from({ length: 12 + random.below(34) }, word).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
}
