import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";

/** The namespace of what Word writes (ECMA-376); nobody writes it under another prefix than "w". */
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * The root of a part of a Word document, with the places of its elements in the text. Null where it is no
 * such part: no XML, a document type (in which entities could be defined), another vocabulary.
 */
export function wordRoot(xml: string): XmlElement | null {
  if (/<!DOCTYPE/iu.test(xml)) return null;
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root?.attributes["xmlns:w"] === WORD ? root : null;
  } catch {
    // Its errors all say the same: this is no XML.
    return null;
  }
}

export const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child.type === "element");

/** The children of that name; those in a content control count as if it were not there. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === "w:sdt" || child.name === "w:sdtContent" || child.name === "w:ins"
      ? childrenNamed(child, name)
      : [];
  });
}

export const childNamed = (parent: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(parent).find((child) => child.name === name);

const textIn = (element: XmlElement) =>
  element.children.map((child) => (child instanceof XmlText ? child.text : "")).join("");

const CHARACTERS: Record<string, string> = {
  "w:tab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** What is read in no case: properties, what was deleted, codes of fields. */
const UNREAD = new Set(["w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:delText"]);

function inlineText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "w:t") return textIn(child);
      return UNREAD.has(child.name) ? "" : (CHARACTERS[child.name] ?? inlineText(child));
    })
    .join("");
}

/** The text of a cell, a paragraph a line, with what stands in tables and content controls within it. */
export function linesOfCell(cell: XmlElement): string[] {
  return elementsOf(cell).flatMap((child) => {
    if (child.name === "w:p") return inlineText(child).split("\n");
    return child.name === "w:tcPr" ? [] : linesOfCell(child);
  });
}
