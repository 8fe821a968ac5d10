import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Block, RichText, Run } from "@/db/domain/rich-text";
import { webAddress } from "@/db/domain/web-address";

type Look = Omit<Run, "text">;

/** The words of what has no form of its own here, such as the description of a picture. */
function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  if ("value" in node) return node.value;
  return "alt" in node ? (node.alt ?? "") : "";
}

function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case "strong":
        return runsOf(node.children, { ...look, bold: true });
      case "emphasis":
        return runsOf(node.children, { ...look, italic: true });
      case "link":
        return runsOf(node.children, webAddress(node.url) ? { ...look, href: node.url } : look);
      case "break":
        return [{ text: "\n", ...look }];
      default:
        return [{ text: wordsOf(node), ...look }];
    }
  });
}

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

function blocksOf(nodes: readonly RootContent[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case "heading": {
        const level = Math.min(node.depth, 3) as 1 | 2 | 3;
        return [{ kind: "heading", level, runs: runsOf(node.children) }];
      }
      case "paragraph":
        return [{ kind: "paragraph", runs: runsOf(node.children) }];
      case "list": {
        const items = node.children.map((item) => blocksOf(item.children));
        return [{ kind: "list", ordered: node.ordered === true, items }];
      }
      case "blockquote":
        return blocksOf(node.children);
      case "thematicBreak":
      case "definition":
        return [];
      default: {
        // Code and HTML are what somebody typed, and stay so.
        const words = wordsOf(node);
        return words === "" ? [] : [paragraph(words)];
      }
    }
  });
}

/**
 * A text of headings, lists, emphasis and links in Markdown (CommonMark). Whatever else is in it, HTML
 * above all, is shown as typed: nothing in the result can be anything but text and a link to the web.
 */
export function richTextOf(markdown: string): RichText {
  return blocksOf(fromMarkdown(markdown).children);
}
