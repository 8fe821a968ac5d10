import type {
  Definition,
  Link,
  LinkReference,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, RichText, Run } from "@/db/domain/rich-text";
import { webAddress } from "@/db/domain/web-address";
import { hasStandIns, withoutStandIns, withStandIns } from "./unmeant-signs";

type Look = Omit<Run, "text">;

type HeadingLevel = Extract<Block, { kind: "heading" }>["level"];

/** A text while it is read. */
interface Reading {
  /** What stands in the text there. */
  typed: (node: Nodes) => string;
  /** By name, what a link of the text leads to: "[name]: https://…". */
  addresses: ReadonlyMap<string, Definition>;
  /** The level of the next heading, in the order of the text, that was typed with so many signs. */
  levelOf: (typed: number) => HeadingLevel;
}

/*
 * Signs of Markdown that mean something else to whoever types them without knowing it: "> 50 %" is more than
 * half, a row of hyphens ends a letter, and spaces begin a paragraph.
 */
const NO_SIGNS = [
  "blockQuote",
  "characterReference",
  "codeIndented",
  "setextUnderline",
  "thematicBreak",
];

const LINE_END = /\r\n?|\n/u;

/** A line that ends stays one that ends; a link in two pieces would be two. */
function textRuns(text: string, look: Look): Run[] {
  const lines = text.split(LINE_END);
  if (look.href) return [{ text: lines.join(" "), ...look }];
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ text: "\n" }] : []),
    ...(line === "" ? [] : [{ text: line, ...look }]),
  ]);
}

/** Words that lead somewhere; as they were typed where that is not on the web. */
function linkRuns(
  link: Link | LinkReference,
  to: Link | Definition | undefined,
  look: Look,
  reading: Reading,
): Run[] {
  if (!to || !webAddress(to.url) || link.children.length === 0) {
    return textRuns(reading.typed(link), look);
  }
  const there = { ...look, href: to.url };
  const words = runsOf(link.children, reading, there);
  // Brackets alone may be those of a note.
  const isShort = link.type === "linkReference" && link.referenceType === "shortcut";
  const said = isShort ? [{ text: "[", ...there }, ...words, { text: "]", ...there }] : words;
  return to.title ? [...said, ...textRuns(` (${to.title})`, look)] : said;
}

function runsOf(nodes: readonly PhrasingContent[], reading: Reading, look: Look = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "strong":
        return runsOf(node.children, reading, { ...look, bold: true });
      case "emphasis":
        return runsOf(node.children, reading, { ...look, italic: true });
      case "link":
        return linkRuns(node, node, look, reading);
      case "linkReference":
        return linkRuns(node, reading.addresses.get(node.identifier), look, reading);
      case "break":
        return textRuns("\n", look);
      case "text":
        return textRuns(node.value, look);
      default:
        return textRuns(reading.typed(node), look);
    }
  });
}

/**
 * An ordered list as lists whose items count on: whoever types 2019. and 2021. means these numbers. That
 * all are 1 (or begin with 0) is how a list in Markdown counts itself.
 */
function numberedLists({ children }: List, reading: Reading): Block[] {
  const numberOf = (item: ListItem) => Number.parseInt(reading.typed(item), 10);
  const countsItself = children.every((item) => numberOf(item) <= 1);
  const lists: { start: number; items: Block[][] }[] = [];
  for (const item of children) {
    const [last, number] = [lists.at(-1), numberOf(item)];
    const content = blocksOf(item.children, reading);
    const goesOn = last && (countsItself || number === last.start + last.items.length);
    if (goesOn) last.items.push(content);
    else lists.push({ start: number, items: [content] });
  }
  return lists.map(({ start, items }) => ({
    ...{ kind: "list", ordered: true, items },
    ...(start !== 1 && { start }),
  }));
}

function listsOf(list: List, reading: Reading): Block[] {
  if (list.ordered) return numberedLists(list, reading);
  const items = list.children.map((item) => blocksOf(item.children, reading));
  return [{ kind: "list", ordered: false, items }];
}

/** Stress within stress, as nobody means it: what shows the text would have to go as deep. */
const DEEPEST = 20;

function isTooDeep(node: Nodes, level = 0): boolean {
  if (level > DEEPEST) return true;
  return "children" in node && node.children.some((child) => isTooDeep(child, level + 1));
}

function blocksOf(nodes: readonly RootContent[], reading: Reading): Block[] {
  const asTyped = (node: RootContent): Block[] => [
    { kind: "paragraph", runs: textRuns(reading.typed(node), {}) },
  ];
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case "heading": {
        if (node.children.length === 0 || isTooDeep(node)) return asTyped(node);
        const level = reading.levelOf(node.depth);
        return [{ kind: "heading", level, runs: runsOf(node.children, reading) }];
      }
      case "paragraph":
        if (isTooDeep(node)) return asTyped(node);
        return [{ kind: "paragraph", runs: runsOf(node.children, reading) }];
      case "list":
        return listsOf(node, reading);
      case "definition":
        return reading.addresses.get(node.identifier) === node ? [] : asTyped(node);
      default:
        return asTyped(node);
    }
  });
}

/** The node and all within it, in the order of the text. */
function nodesIn(node: Nodes, found: Nodes[] = []): Nodes[] {
  found.push(node);
  if ("children" in node) for (const child of node.children) nodesIn(child, found);
  return found;
}

/** Puts what was typed back in place of what stands in for it. */
function putBack(node: Nodes): void {
  if (node.type === "text") node.value = withoutStandIns(node.value);
  if (node.type !== "link" && node.type !== "definition") return;
  node.url = withoutStandIns(node.url);
  if (node.title) node.title = withoutStandIns(node.title);
}

/** The addresses on the web that links of the text ask for; of two with one name the first counts. */
function addressesIn(nodes: readonly Nodes[]): Map<string, Definition> {
  const asked = new Set(
    nodes.flatMap((node) =>
      node.type === "linkReference" && node.children.length > 0 ? [node.identifier] : [],
    ),
  );
  const given = nodes.filter((node) => node.type === "definition");
  const first = new Map(given.toReversed().map((node) => [node.identifier, node]));
  return new Map(
    [...first].filter(([name, { url }]) => asked.has(name) && webAddress(url) !== undefined),
  );
}

/**
 * Headings stand one below the other without a gap, which is how a screen reader goes about in them: how many
 * signs whoever types likes for the first is a matter of taste.
 */
function levelsWithoutGaps(): Reading["levelOf"] {
  const above: number[] = [];
  return (typed) => {
    while ((above.at(-1) ?? 0) >= typed) above.pop();
    above.push(typed);
    return Math.min(above.length, 3) as HeadingLevel;
  };
}

/** The text as it was typed, a paragraph where it has empty lines. */
const plainly = (text: string): RichText =>
  text
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/u)
    .filter((part) => part.trim() !== "")
    .map((part) => ({ kind: "paragraph", runs: textRuns(part, {}) }));

/**
 * A text of headings, lists ("- " and "1. "), emphasis and links in Markdown (CommonMark). Whatever else
 * is in it, HTML above all, is shown as typed: nothing in the result can be anything but text and a link
 * to the web.
 */
export function richTextOf(markdown: string): RichText {
  // Such a mark is no sign of the text, and would not be counted as one.
  const text = markdown.replace(/^\uFEFF/u, "");
  if (hasStandIns(text)) return plainly(text);
  const tree = fromMarkdown(withStandIns(text), {
    extensions: [{ disable: { null: NO_SIGNS } }],
  });
  const nodes = nodesIn(tree);
  for (const node of nodes) putBack(node);
  const typed = ({ position }: Nodes) => text.slice(position?.start.offset, position?.end.offset);
  const [addresses, levelOf] = [addressesIn(nodes), levelsWithoutGaps()];
  return blocksOf(tree.children, { typed, addresses, levelOf });
}
