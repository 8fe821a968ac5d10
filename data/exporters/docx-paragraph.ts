import { COLOUR } from "./docx-page";
import type { DocxLinks } from "./docx-own-xml";
import type { Paragraph } from "./finished-table";
import { runsRightToLeft } from "@/db/domain/bidi";
import { webAddress } from "@/db/domain/web-address";
import { runsXml, runXml } from "./word-run";

interface Look {
  /** Half points. */
  size: number;
  keepNext?: boolean;
  /** Twentieths of a point from the left. */
  indent?: number;
}

const BOLD = "<w:b/><w:bCs/>";
const LINKED = { colour: `<w:color w:val="${COLOUR.link}"/>`, line: '<w:u w:val="single"/>' };

const sizeXml = (size: number) => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

function linkXml(text: string, address: string, size: number, links: DocxLinks): string {
  const runs = runsXml(text, [LINKED.colour, sizeXml(size), LINKED.line]);
  return `<w:hyperlink w:history="1" r:id="${links.idOf(address)}">${runs}</w:hyperlink>`;
}

/** What the schema wants before the runs, in its order (ECMA-376, part 1, 17.3.1.26). */
function lookXml({ keepNext = false, indent }: Look, isTurned: boolean): string {
  const flags = (keepNext ? "<w:keepNext/>" : "") + (isTurned ? "<w:bidi/>" : "");
  const left = indent === undefined ? "" : `<w:ind w:left="${indent}"/>`;
  return `<w:pPr>${flags}<w:spacing w:after="40"/>${left}</w:pPr>`;
}

/** A paragraph of Word with its label in bold, as a link where it has an http or https address. */
export function paragraphXml(
  { label, text, strong = false, href }: Paragraph,
  look: Look,
  links: DocxLinks,
): string {
  const address = webAddress(href);
  const plain = [sizeXml(look.size)];
  const bold = [BOLD, ...plain];
  const name = label === undefined ? "" : runsXml(`${label}:`, bold);
  // plainText takes the space at an end away, so it has a run of its own.
  const gap = label !== undefined && text !== "" ? runXml(" ", plain) : "";
  const said = address
    ? linkXml(text, address, look.size, links)
    : runsXml(text, strong ? bold : plain);
  // A label is read before what it names, from the left.
  const isTurned = label === undefined && runsRightToLeft(text);
  return `<w:p>${lookXml(look, isTurned)}${name}${gap}${said}</w:p>`;
}
