import type { Paragraph } from "@/data/exporters/finished-table";
import { groupedBy } from "@/db/domain/grouped";
import type { CellValue } from "@/db/domain/midterm-cell";
import type { MidtermTag } from "@/db/domain/midterm-item";
import { GROUP_VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import type { Words } from "@/app/_i18n/words";
import type { CellWords } from "./words";

type TagsCell = Extract<CellValue, { kind: "tags" }>;

const GOALS = [
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "13",
  "14",
  "15",
  "16",
  "17",
] as const;

/** "16 – Peace, justice and strong institutions"; what is no goal stays as it is. */
export function goalName(term: string, { t }: Words): string {
  const number = GOALS.find((goal) => goal === term);
  return number ? t("midterm.cell.goal", { number, name: t(`midterm.goal.${number}`) }) : term;
}

/** The goal that a tag is or stands under. */
const goalOf = ({ term }: MidtermTag) => term.split(".")[0];

const isOfGoals = ({ vocabulary }: MidtermTag) =>
  vocabulary === "sdg_goal" || vocabulary === "sdg_target";

/**
 * Goals in their order, each with those of its targets that are set: "16 – Peace, … (targets 16.3,
 * 16.b)".
 */
function goalLines(
  tags: readonly MidtermTag[],
  marked: (tag: MidtermTag, term: string) => string,
  { t }: Words,
): Paragraph[] {
  const byGoal = groupedBy(tags.filter(isOfGoals), goalOf);
  if (byGoal.size === 0) return [];
  const isKnown = (goal: string | undefined) => GOALS.some((number) => number === goal);
  // What a source writes there that is no goal.
  const others = [...byGoal].flatMap(([goal, set]) =>
    isKnown(goal) ? [] : set.map((tag) => ({ text: marked(tag, tag.term) })),
  );
  const lines = GOALS.flatMap((number) => {
    const set = byGoal.get(number) ?? [];
    const targets = set.filter(({ vocabulary }) => vocabulary === "sdg_target");
    const goal = set.find(({ vocabulary, term }) => vocabulary === "sdg_goal" && term === number);
    const setter = goal ?? targets[0];
    if (!setter) return [];
    const name = t(`midterm.goal.${number}`);
    const list = targets.map(({ term }) => term).join(", ");
    const line = list
      ? t("midterm.cell.goalWithTargets", { number, name, targets: list, count: targets.length })
      : t("midterm.cell.goal", { number, name });
    return [{ text: marked(setter, line) }];
  });
  return [...lines, ...others];
}

function madeLines({ tags, content }: TagsCell, words: CellWords): Paragraph[] {
  const { t, markProject, listed } = words;
  const marked = ({ setBy }: Pick<MidtermTag, "setBy">, term: string) => {
    const said = markProject && setBy === "project" ? t("midterm.cell.byProject", { term }) : term;
    // The Office writes a hyphen, which a spreadsheet would take for a formula.
    return listed ? `– ${said}` : said;
  };
  const printed = new Set<string>();
  // Lists that are set side by side have many terms in common.
  const of = (vocabulary: Vocabulary) =>
    tags.flatMap((tag) => {
      if (tag.vocabulary !== vocabulary || printed.has(tag.term)) return [];
      printed.add(tag.term);
      return [{ text: marked(tag, tag.term) }];
    });
  const labelled = (label: string, lines: Paragraph[]) =>
    lines.length > 0 ? [{ label, text: "" }, ...lines] : [];
  const goals = goalLines(tags, marked, words);
  if (content === "goals") return goals;
  return [
    ...of("ohchr_theme"),
    ...labelled(t("midterm.cell.uhriThemes"), of("uhri_theme")),
    ...labelled(t("midterm.cell.issues"), of("upr_info_issue")),
    ...labelled(t("midterm.cell.sdgs"), goals),
    ...labelled(
      t(content === "themes_and_goals" ? "midterm.cell.affected" : "midterm.cell.groups"),
      GROUP_VOCABULARIES.flatMap(of),
    ),
  ];
}

/** Different cells of one table that are kept; most rows have the tags of another. */
const MOST_KEPT = 2_000;

function keyOf({ content, tags }: TagsCell): string {
  let key: string = content;
  for (const { vocabulary, term, setBy } of tags) key += `\n${setBy} ${vocabulary} ${term}`;
  return key;
}

/**
 * Tags, a line each, under a label where there is more than one sort of them in the cell. Where the
 * table has tags of both, those of this project's coding say so.
 */
export function tagLines(cell: TagsCell, words: CellWords): readonly Paragraph[] {
  const { keptTags } = words;
  const key = keyOf(cell);
  const kept = keptTags.get(key);
  if (kept) return kept;
  if (keptTags.size >= MOST_KEPT) keptTags.clear();
  const lines = madeLines(cell, words);
  keptTags.set(key, lines);
  return lines;
}
