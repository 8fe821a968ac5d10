import { withEntities } from "./xml";

const lineXml = (line: string): string => `<w:t xml:space="preserve">${withEntities(line)}</w:t>`;

/**
 * Text in a run of Word, as it is kept; nothing for no text. `properties`: of the run, as XML in the order of
 * the format's schema (ECMA-376, part 1, 17.3.2). `before`: what stands in it before the text.
 */
export function runXml(text: string, properties: readonly string[], before = ""): string {
  if (text === "" && before === "") return "";
  const look = properties.length > 0 ? `<w:rPr>${properties.join("")}</w:rPr>` : "";
  return `<w:r>${look}${before}${text.split("\n").map(lineXml).join("<w:br/>")}</w:r>`;
}
