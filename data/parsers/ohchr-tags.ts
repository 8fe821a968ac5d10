import type { RowTag } from "@/db/domain/import-row";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { squeezed } from "./ohchr-table";

type Section = "themes" | "groups" | "goals";

/** What begins each part of a cell of themes. */
const LABELS: [Section, RegExp][] = [
  ["goals", /^(?:relevant\s+)?(?:SDGs?|sustainable development goals?)\s*(?::\s*|$)/iu],
  ["groups", /^(?:affected persons?|persons? affected|groups? of persons?)\s*(?::\s*|$)/iu],
  ["themes", /^(?:(?:human rights\s+)?themes?|rights?)\s*(?::\s*|$)/iu],
];

const BULLET = /^[-–—•·*\u{F0B7}]+\s*/u;

/** "A12 Acceptance of…", "2.1. Acceptance of…": the index of the 2nd cycle has codes, later ones have none. */
const CODED = /^(?:[A-Z]\d{1,2}|\d{1,2}(?:\.\d{1,2})+)\.?\s+\p{L}/u;
export const isCoded = (term: string): boolean => CODED.test(term);

/** The items of each section. A line that only goes on with the one before it is part of that. */
function itemsOf(lines: readonly string[], first: Section): Record<Section, string[]> {
  const items: Record<Section, string[]> = { themes: [], groups: [], goals: [] };
  let section = first;
  for (const line of lines.map(squeezed)) {
    const label = LABELS.find(([, begins]) => begins.test(line));
    if (label) [section] = label;
    const rest = label ? line.replace(label[1], "") : line;
    const item = rest.replace(BULLET, "").trim();
    const before = items[section].length - 1;
    if (item === "") continue;
    if (before >= 0 && !label && !BULLET.test(rest) && /^\p{Ll}/u.test(item)) {
      items[section][before] += ` ${item}`;
    } else items[section].push(item);
  }
  return items;
}

/** The Goals have numbers and their targets too; words beside them are the same everywhere. */
function goalTags(item: string): RowTag[] {
  const tag = (vocabulary: Vocabulary, term: string) => ({ vocabulary, version: "2015", term });
  const isOnlyNumbers = /^[\d.,;\s]+$/u.test(item);
  const numbers = isOnlyNumbers
    ? item.split(/[,;\s]+/u)
    : [/^(?:(?:SDG|Goal|Target)\s*)?(\d{1,2}(?:\.(?:\d{1,2}|[a-z])\b)?)/iu.exec(item)?.[1] ?? ""];
  const read = numbers.flatMap((number) => {
    const goal = Number.parseInt(number, 10);
    if (!(goal >= 1 && goal <= 17)) return [];
    // Whoever asks for a goal means its targets too.
    const targets = number.includes(".") ? [tag("sdg_target", number.toLowerCase())] : [];
    return [tag("sdg_goal", String(goal)), ...targets];
  });
  return read.length > 0 ? read : [tag("sdg_goal", item)];
}

/**
 * The tags in the cells of a row: themes and groups as the source writes them, with the version of its
 * index ("cycle 3"), goals and targets by number. `goals`: lines of a column of their own.
 */
export function tagsOf(
  themes: readonly string[],
  goals: readonly string[],
  version: string,
): RowTag[] {
  const items = itemsOf(themes, "themes");
  const tags: RowTag[] = [
    ...items.themes.map((term) => ({ vocabulary: "ohchr_theme" as const, version, term })),
    ...items.groups.map((term) => ({ vocabulary: "ohchr_group" as const, version, term })),
    ...[...items.goals, ...itemsOf(goals, "goals").goals].flatMap(goalTags),
  ];
  const seen = new Set<string>();
  return tags.filter(({ vocabulary, term }) => {
    const isNew = !seen.has(`${vocabulary} ${term}`);
    seen.add(`${vocabulary} ${term}`);
    return isNew;
  });
}
