import type { FinishedGroup, FlowingTable, PrintedRow } from "@/data/exporters/finished-table";
import { richTextOf } from "@/data/parsers/markdown";
import { INTRODUCTION } from "@/db/domain/theme-set";
import type { ReportText } from "@/db/queries/report-texts";

type Texts = ReadonlyMap<string, Pick<ReportText, "text">>;

/** Whether anything is printed of such a text. */
export const saysAnything = (text: string): boolean => richTextOf(text).length > 0;

/** Nothing where the section has no text, or one that comes to nothing. */
function textOf(texts: Texts, section: string) {
  const text = richTextOf(texts.get(section)?.text ?? "");
  return text.length > 0 ? text : undefined;
}

/** Each theme with its text; one that comes in pieces has it before the first. */
function* groupsWith<Row extends PrintedRow>(
  groups: Iterable<FinishedGroup<Row>>,
  texts: Texts,
): Generator<FinishedGroup<Row>> {
  const said = new Set<string>();
  for (const group of groups) {
    const text = said.has(group.section) ? undefined : textOf(texts, group.section);
    said.add(group.section);
    yield text ? { ...group, text } : group;
  }
}

/** The table with what the report says before it, and before each of its themes. */
export function withTexts<Row extends PrintedRow>(
  table: FlowingTable<Row>,
  texts: Texts,
): FlowingTable<Row> {
  const introduction = textOf(texts, INTRODUCTION);
  const hasThemeTexts = [...texts.keys()].some(
    (section) => section !== INTRODUCTION && textOf(texts, section) !== undefined,
  );
  const groups = groupsWith(table.groups, texts);
  return { ...table, groups, hasThemeTexts, ...(introduction && { introduction }) };
}
