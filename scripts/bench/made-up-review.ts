import { GROUPS, HEADINGS, sentence, STATES } from "./made-up-words";
import type { Random } from "./random";

const VERSION = "made-up";

function tagsFor(random: Random) {
  const goal = { vocabulary: "sdg_goal", term: String(1 + random.below(17)), confidence: "clear" };
  const group = { vocabulary: "ohchr_group", term: random.pick(GROUPS), confidence: null };
  return [goal, ...(random.chance(0.4) ? [group] : [])].map((tag) => ({
    ...tag,
    version: VERSION,
    setBy: "project",
  }));
}

function rowFor(random: Random, index: number, count: number) {
  return {
    ref: `MADE-UP-${String(index + 1).padStart(4, "0")}`,
    place: index + 1,
    // In the order of the source: all that stands under a heading stands together.
    headings: HEADINGS[Math.floor((index * HEADINGS.length) / count)],
    number: `118.${index + 1}`,
    recommendingStates: random.chance(0.8) ? [random.pick(STATES)] : [...STATES.slice(0, 3)],
    text: sentence(random),
    tags: tagsFor(random),
  };
}

/** The review that is shown first. */
export const HOME = "XXA-4";

/** What the command import-recommendations takes: a review with `count` recommendations that nobody made. */
export function madeUpReview(random: Random, count: number) {
  return {
    review: {
      id: HOME,
      state: "A State that does not exist",
      iso3: "XXA",
      cycle: 4,
      isHome: true,
      session: 46,
      reviewedOn: "2024-05-08",
      adoptedOn: "2024-09",
      midTermDue: "2026-09",
      received: count,
      supported: null,
      noted: null,
      note: null,
    },
    source: {
      id: "MADE-UP",
      title: "Report of a Working Group that did not meet",
      publisher: "Nobody",
      kind: "working_group_report",
      date: "2024-05-08",
      reference: null,
      language: "en",
      address: null,
      fullText: null,
    },
    rows: Array.from({ length: count }, (_, index) => rowFor(random, index, count)),
  };
}
