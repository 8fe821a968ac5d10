/** A stretch of text in one look. */
export interface Run {
  text: string;
  bold?: true | undefined;
  italic?: true | undefined;
  /** http or https. */
  href?: string | undefined;
}

/** A written text of headings, paragraphs and lists: nothing in it can be anything else. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "paragraph"; runs: Run[] }
  /** `start`: the number of the first item of an ordered list, where that is not 1. */
  | { kind: "list"; ordered: boolean; start?: number | undefined; items: Block[][] };

type List = Extract<Block, { kind: "list" }>;

export type RichText = readonly Block[];

/** The words of the runs; where they stand for an address, that follows them. */
const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, href }, index) => {
      if (href === undefined || runs[index + 1]?.href === href) return text;
      const isAddress = text === href && runs[index - 1]?.href !== href;
      return isAddress ? text : `${text} (${href})`;
    })
    .join("");

/** An item is a line that begins with its number or a bullet; what else is in it stands under that. */
function linesOfList({ ordered, start = 1, items }: List): string[] {
  return items.flatMap((item, index) => {
    const [first = "", ...more] = linesOf(item);
    const mark = ordered ? `${start + index}.` : "•";
    return [`${mark} ${first}`.trimEnd(), ...more.map((line) => `  ${line}`)];
  });
}

/** The text alone, line by line, with what it counts and where it leads. */
export function linesOf(text: RichText): string[] {
  return text.flatMap((block) =>
    block.kind === "list" ? linesOfList(block) : wordsOf(block.runs).split("\n"),
  );
}
