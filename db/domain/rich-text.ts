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
  | { kind: "list"; ordered: boolean; items: Block[][] };

export type RichText = readonly Block[];

/** The text alone, a block a line. */
export function linesOf(text: RichText): string[] {
  return text.flatMap((block): string[] =>
    block.kind === "list" ? block.items.flatMap(linesOf) : [block.runs.map((r) => r.text).join("")],
  );
}
