import { posix } from "node:path";
import { parseXml, type XmlElement } from "@rgrove/parse-xml";

/** A part that one part of a workbook names: from the folder of that one, or from the root. */
export const partFrom = (folder: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : posix.join(folder, target);

export const textOfPart = (part: Uint8Array | undefined) => new TextDecoder().decode(part);

/** The elements of this name in a part of a workbook, whatever stands before its colon. */
export function elementsNamed(xml: string, name: string): XmlElement[] {
  const all = (parent: XmlElement): XmlElement[] =>
    parent.children.flatMap((child) => {
      if (child.type !== "element") return [];
      const element = child as XmlElement;
      const isIt = element.name === name || element.name.endsWith(`:${name}`);
      return isIt ? [element] : all(element);
    });
  const { root } = parseXml(xml);
  return root ? all(root) : [];
}
