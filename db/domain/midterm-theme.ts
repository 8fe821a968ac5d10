import type { MidtermItem } from "./midterm-item";
import type { ThemeSet } from "./theme-set";

/** Two sources may have a heading in common; each keeps its own. A vocabulary's term is one theme. */
export function keyOfTheme(themeSet: ThemeSet): (item: MidtermItem) => string {
  const made = ({ source, headings }: MidtermItem) =>
    JSON.stringify(themeSet === "source" ? [source, headings] : headings);
  let last: { item: MidtermItem; key: string } | null = null;
  return (item) => {
    // What stands together under a heading comes one after the other.
    const isSame =
      last?.item.headings === item.headings &&
      last.item.source.kind === item.source.kind &&
      last.item.source.date === item.source.date;
    if (!last || !isSame) last = { item, key: made(item) };
    return last.key;
  };
}
