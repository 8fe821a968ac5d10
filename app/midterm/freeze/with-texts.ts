import type { FinishedTable } from "@/data/exporters/finished-table";
import { richTextOf } from "@/data/parsers/markdown";
import { INTRODUCTION } from "@/db/domain/theme-set";
import type { ReportText } from "@/db/queries/report-texts";

type Texts = ReadonlyMap<string, Pick<ReportText, "text">>;

/** Nothing where the section has no text, or one that comes to nothing. */
function textOf(texts: Texts, section: string) {
  const text = richTextOf(texts.get(section)?.text ?? "");
  return text.length > 0 ? text : undefined;
}

/** The table with what the report says before it, and before each of its themes. */
export function withTexts(table: FinishedTable, texts: Texts): FinishedTable {
  const introduction = textOf(texts, INTRODUCTION);
  const groups = table.groups.map((group) => {
    const text = textOf(texts, group.section);
    return text ? { ...group, text } : group;
  });
  const hasThemeTexts = groups.some(({ text }) => text !== undefined);
  return { ...table, groups, hasThemeTexts, ...(introduction && { introduction }) };
}
