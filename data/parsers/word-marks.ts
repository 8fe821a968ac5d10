import { type XmlElement, XmlText } from "@rgrove/parse-xml";
import { elementsOf, isHidden } from "./word-xml";

/** What is in a piece of a document besides the text that people read; empty where there is none. */
export interface Marks {
  /** Tracked changes that nobody accepted or refused. */
  inserted: string;
  deleted: string;
  hidden: string;
  /** In a text box. */
  boxed: string;
  /** In a table within a cell. */
  nested: string;
}

const KINDS: Record<string, keyof Marks> = {
  "w:ins": "inserted",
  "w:moveTo": "inserted",
  "w:del": "deleted",
  "w:moveFrom": "deleted",
  "w:txbxContent": "boxed",
  "w:tbl": "nested",
};

const TEXTS = new Set(["w:t", "w:delText"]);

function gather(element: XmlElement, kinds: readonly (keyof Marks)[], marks: Marks): void {
  for (const child of elementsOf(element)) {
    if (TEXTS.has(child.name)) {
      const text = child.children.map((one) => (one instanceof XmlText ? one.text : "")).join("");
      for (const kind of kinds) marks[kind] += text;
    } else if (child.name !== "mc:Fallback") {
      const kind = KINDS[child.name] ?? (isHidden(child) ? "hidden" : undefined);
      gather(child, kind && !kinds.includes(kind) ? [...kinds, kind] : kinds, marks);
    }
  }
}

/** What stands in these cells besides the text that people read. */
export function marksIn(cells: readonly XmlElement[]): Marks {
  const marks: Marks = { inserted: "", deleted: "", hidden: "", boxed: "", nested: "" };
  for (const cell of cells) gather(cell, [], marks);
  return marks;
}
