import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";

/** The namespaces of what Word writes (ECMA-376, its strict form too), always under the prefix "w". */
const WORD = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** Deeper than any document is: tables in tables in tables. */
const DEEPEST = 200;

/** Whether elements stand so deep within each other that reading them could run out of stack. */
function isTooDeep(root: XmlElement): boolean {
  let layer = [root];
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    layer = layer.flatMap(elementsOf);
    if (layer.length === 0) return false;
  }
  return true;
}

/**
 * The root of a part of a Word document, with the places of its elements in the text. Null where it is no
 * such part: no XML, a document type (in which entities could be defined), another vocabulary,
 * elements deeper within each other than any document has them.
 */
export function wordRoot(xml: string): XmlElement | null {
  if (/<!DOCTYPE/iu.test(xml)) return null;
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root && WORD.has(root.attributes["xmlns:w"] ?? "") && !isTooDeep(root) ? root : null;
  } catch {
    // Its errors all say the same: this is no XML. It too runs out of stack where it is too deep.
    return null;
  }
}

export const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child.type === "element");

/** What is around others as if it were not there: content controls, tags of XML, tracked changes. */
const SEEN_THROUGH = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins"]);

/** The children of that name; what is only around them does not count. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return SEEN_THROUGH.has(child.name) ? childrenNamed(child, name) : [];
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

/**
 * What is read in no case: properties, what was deleted, codes of fields, and the second copy of a text box
 * that is there for older programs.
 */
const UNREAD = new Set([
  ...["w:pPr", "w:rPr", "w:tcPr", "w:trPr", "w:tblPr", "w:sdtPr", "w:del", "w:moveFrom"],
  ...["w:instrText", "w:delText", "w:delInstrText", "mc:Fallback"],
]);

/** Whether a property of that name is there and not switched off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const found = properties && childNamed(properties, name);
  return found !== undefined && !["0", "false", "off"].includes(found.attributes["w:val"] ?? "");
}

/** Whether a run is hidden: nobody who reads the document sees it. */
export const isHidden = (element: XmlElement): boolean =>
  element.name === "w:r" && isOn(childNamed(element, "w:rPr"), "w:vanish");

function inlineText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      if (child.name === "w:t") return textIn(child);
      if (UNREAD.has(child.name) || isHidden(child)) return "";
      if (child.name === "w:txbxContent") return `\n${linesIn(child).join("\n")}\n`;
      return CHARACTERS[child.name] ?? inlineText(child);
    })
    .join("");
}

/** The text of a paragraph, a table or whatever is around them, a line a paragraph or a line break in it. */
export function linesIn(element: XmlElement): string[] {
  if (element.name === "w:p") return inlineText(element).split("\n");
  return UNREAD.has(element.name) ? [] : elementsOf(element).flatMap(linesIn);
}
