/** The parts of a document tree (hast) that matter here. */
interface TextNode {
  type: "text";
  value: string;
}
interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
}

export interface Quotation {
  id: string;
  quote: string;
}

/** A piece of one text node that belongs to a quotation; the first piece carries its id. */
interface Piece {
  from: number;
  to: number;
  id: string | null;
}

/** Where the place of a quotation in the full text is found. */
export const anchorOf = (quotationId: string) => `text-${quotationId}`;

const BLOCKS = new Set(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th"]);

const isText = (node: TreeNode): node is TextNode => node.type === "text";

function textsUnder(node: TreeNode): TextNode[] {
  return (node.children ?? []).flatMap((child) => (isText(child) ? [child] : textsUnder(child)));
}

/** The block's text with white space folded, and for each of its characters where that one stands. */
function folded(texts: readonly TextNode[]) {
  let text = "";
  const at: { node: TextNode; offset: number }[] = [];
  for (const node of texts) {
    for (let offset = 0; offset < node.value.length; offset++) {
      const character = node.value.charAt(offset);
      const isSpace = /\s/u.test(character);
      if (isSpace && text.endsWith(" ")) continue;
      text += isSpace ? " " : character;
      at.push({ node, offset });
    }
  }
  return { text, at };
}

/** Finds each quotation that stands in the block, and says which pieces of which nodes it takes. */
function piecesOf(block: TreeNode, quotations: readonly Quotation[]) {
  const pieces = new Map<TextNode, Piece[]>();
  const found: string[] = [];
  const { text, at } = folded(textsUnder(block));
  const taken = new Set<number>();
  for (const { id, quote } of quotations) {
    const wanted = quote.replace(/\s+/gu, " ").trim();
    const start = wanted === "" ? -1 : text.indexOf(wanted);
    const places = at.slice(start, start + wanted.length);
    // Where two quotations share words, the first one is marked.
    if (start < 0 || places.some((_, i) => taken.has(start + i))) continue;
    places.forEach((_, i) => taken.add(start + i));
    found.push(id);
    for (const node of new Set(places.map((place) => place.node))) {
      const offsets = places.filter((place) => place.node === node).map((place) => place.offset);
      const isFirst = node === places[0]?.node;
      const piece = {
        from: offsets[0] ?? 0,
        to: (offsets.at(-1) ?? 0) + 1,
        id: isFirst ? id : null,
      };
      pieces.set(node, [...(pieces.get(node) ?? []), piece]);
    }
  }
  return { pieces, found };
}

function split(node: TextNode, pieces: readonly Piece[]): TreeNode[] {
  const parts: TreeNode[] = [];
  let done = 0;
  for (const { from, to, id } of pieces.toSorted((a, b) => a.from - b.from)) {
    if (from > done) parts.push({ type: "text", value: node.value.slice(done, from) });
    parts.push({
      type: "element",
      tagName: "mark",
      properties: id === null ? {} : { id: anchorOf(id) },
      children: [{ type: "text", value: node.value.slice(from, to) }],
    });
    done = to;
  }
  if (done < node.value.length) parts.push({ type: "text", value: node.value.slice(done) });
  return parts;
}

function replaceTexts(node: TreeNode, pieces: ReadonlyMap<TextNode, Piece[]>): void {
  node.children = node.children?.flatMap((child) => {
    if (isText(child)) return split(child, pieces.get(child) ?? []);
    replaceTexts(child, pieces);
    return [child];
  });
}

/**
 * A rehype plugin that wraps each quotation in `<mark>`, with an id to link to. White space does not
 * count; emphasis inside is no hindrance; a quotation across two paragraphs is not marked. `onFound`
 * hears of each one that was.
 */
export function quotationMarks(options: {
  quotations: readonly Quotation[];
  onFound: (id: string) => void;
}) {
  const remaining = new Map(options.quotations.map((quotation) => [quotation.id, quotation]));
  return function visit(node: TreeNode): void {
    if (!BLOCKS.has(node.tagName ?? "")) return node.children?.forEach(visit);
    const { pieces, found } = piecesOf(node, [...remaining.values()]);
    replaceTexts(node, pieces);
    for (const id of found) {
      remaining.delete(id);
      options.onFound(id);
    }
  };
}
