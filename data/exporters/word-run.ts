import { runsRightToLeft } from "@/db/domain/bidi";
import { plainText } from "./plain-text";
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

/** What stands after the direction in the order of the format's schema. */
const AFTER_DIRECTION = /^<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)[\s/>]/u;

function turned(properties: readonly string[]): string[] {
  const at = properties.findIndex((one) => AFTER_DIRECTION.test(one));
  const before = at === -1 ? properties.length : at;
  return [...properties.slice(0, before), "<w:rtl/>", ...properties.slice(before)];
}

/** A text in runs, one a line: each runs from the side on which it begins. `properties`: see `runXml`. */
export function runsXml(text: string, properties: readonly string[]): string {
  return plainText(text)
    .split("\n")
    .map((line, index) => {
      const own = runsRightToLeft(line) ? turned(properties) : properties;
      return runXml(line, own, index === 0 ? "" : "<w:br/>");
    })
    .join("");
}
