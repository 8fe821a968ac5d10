import {
  AlignmentType,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import type { Block, RichText, Run } from "@/db/domain/rich-text";
import { COLOUR } from "./docx-page";
import { runsRightToLeft } from "@/db/domain/bidi";
import { webAddress } from "@/db/domain/web-address";
import { plainText } from "./plain-text";

interface Look {
  /** Half points. */
  size: number;
  /** Whether its headings are the document's own, in which one can go about; in a table they are not. */
  asHeadings: boolean;
  /** Which text of the document it is, from 0: no two of them share a list. */
  place: number;
}

/** In one text. */
const MOST_LISTS = 10_000;

const DEPTH = 5;
const STEP = 360;

const levels = (format: "DECIMAL" | "BULLET", text: (depth: number) => string, start = 1) =>
  Array.from({ length: DEPTH }, (_, depth) => ({
    ...{ level: depth, start },
    format: LevelFormat[format],
    text: text(depth),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: STEP * (depth + 1), hanging: STEP } } },
  }));

/** Lists that begin with this number. */
const numbersFrom = (start: number) => ({
  reference: `numbers-${start}`,
  levels: levels("DECIMAL", (depth) => `%${depth + 1}.`, start),
});
const NUMBERS = numbersFrom(1);

/** The lists of a document: Word numbers them itself, and a screen reader hears that they are lists. */
export const LISTS = {
  config: [NUMBERS, { reference: "bullets", levels: levels("BULLET", () => "•") }],
};

const HEADINGS = {
  1: HeadingLevel.HEADING_2,
  2: HeadingLevel.HEADING_3,
  3: HeadingLevel.HEADING_4,
} as const;

/** Control characters are gone, the spaces between runs are not. */
function cleaned(text: string): string {
  const inner = plainText(text);
  if (inner === "") return text === "" ? "" : " ";
  return (/^\s/u.test(text) ? " " : "") + inner + (/\s$/u.test(text) ? " " : "");
}

function childOf({ text, bold, italic, href }: Run, size: number): ParagraphChild {
  if (text === "\n") return new TextRun({ size, break: 1 });
  const link = webAddress(href);
  const run = new TextRun({
    ...{ size, bold: bold ?? false, italics: italic ?? false, text: cleaned(text) },
    ...(link && { color: COLOUR.link, underline: {} }),
    ...(runsRightToLeft(text) && { rightToLeft: true }),
  });
  return link ? new ExternalHyperlink({ link, children: [run] }) : run;
}

/** From right to left, where what it says begins so. */
const directionOf = (runs: readonly Run[]) =>
  runsRightToLeft(runs.map(({ text }) => text).join("")) ? { bidirectional: true } : {};

/** Gives each list a number of its own, so that none goes on counting where another has ended. */
type Counting = { lists: number };

function paragraphsOf(block: Block, look: Look, depth: number, counting: Counting): Paragraph[] {
  if (block.kind === "list") return listParagraphs(block, look, depth, counting);
  const isHeading = block.kind === "heading";
  const children = block.runs.map((run) =>
    childOf(isHeading ? { ...run, bold: true } : run, look.size),
  );
  const spacing = { after: 80 };
  const turned = directionOf(block.runs);
  if (isHeading && look.asHeadings) {
    return [new Paragraph({ heading: HEADINGS[block.level], children, spacing, ...turned })];
  }
  const indent = depth > 0 ? { indent: { left: STEP * depth } } : {};
  return [new Paragraph({ children, spacing, keepNext: isHeading, ...indent, ...turned })];
}

function listParagraphs(
  list: Extract<Block, { kind: "list" }>,
  look: Look,
  depth: number,
  counting: Counting,
): Paragraph[] {
  counting.lists += 1;
  const { start = 1 } = list;
  const numbers = start === 1 ? NUMBERS.reference : numbersFrom(start);
  const numbering = {
    reference: list.ordered ? numbers : "bullets",
    level: Math.min(depth, DEPTH - 1),
    instance: counting.lists,
  };
  return list.items.flatMap(([first, ...more]) => {
    const runs = first && first.kind !== "list" ? first.runs : [];
    const rest = first?.kind === "list" ? [first, ...more] : more;
    const children = runs.map((run) => childOf(run, look.size));
    return [
      new Paragraph({ numbering, children, spacing: { after: 40 }, ...directionOf(runs) }),
      ...rest.flatMap((block) => paragraphsOf(block, look, depth + 1, counting)),
    ];
  });
}

/** A written text as paragraphs of Word: headings, lists, emphasis and links. */
export function docxRichText(text: RichText, look: Look): Paragraph[] {
  const counting = { lists: look.place * MOST_LISTS };
  const paragraphs = text.flatMap((block) => paragraphsOf(block, look, 0, counting));
  // Word calls a cell without a paragraph damaged.
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({})];
}
