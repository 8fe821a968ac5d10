import { ExternalHyperlink, Paragraph as DocxParagraph, type ParagraphChild, TextRun } from "docx";
import { COLOUR } from "./docx-page";
import type { Paragraph } from "./finished-table";
import { runsRightToLeft } from "@/db/domain/bidi";
import { webAddress } from "@/db/domain/web-address";
import { plainText } from "./plain-text";

interface Look {
  /** Half points. */
  size: number;
  keepNext?: boolean;
  /** Twentieths of a point from the left. */
  indent?: number;
}

/** A text in runs, one a line: a line end inside a run would be lost. */
function runsOf(
  text: string,
  look: { size: number; bold?: boolean; color?: string; underline?: object },
): TextRun[] {
  return plainText(text)
    .split("\n")
    .map((line, index) => {
      const turned = runsRightToLeft(line) && { rightToLeft: true };
      return new TextRun({ ...look, ...turned, text: line, break: index === 0 ? 0 : 1 });
    });
}

/** A paragraph with its label in bold, as a link where it has an http or https address. */
export function docxParagraph(
  paragraph: Paragraph,
  { size, keepNext, indent }: Look,
): DocxParagraph {
  const { label, text, strong } = paragraph;
  const link = webAddress(paragraph.href);
  const children: ParagraphChild[] = [];
  if (label !== undefined) children.push(...runsOf(`${label}:`, { size, bold: true }));
  // plainText takes the space at an end away, so it has a run of its own.
  if (label !== undefined && text !== "") children.push(new TextRun({ size, text: " " }));
  if (link) {
    const runs = runsOf(text, { size, color: COLOUR.link, underline: {} });
    children.push(new ExternalHyperlink({ link, children: runs }));
  } else {
    children.push(...runsOf(text, { size, bold: strong }));
  }
  return new DocxParagraph({
    children,
    keepNext,
    // A label is read before what it names, from the left.
    ...(label === undefined && runsRightToLeft(text) && { bidirectional: true }),
    indent: indent === undefined ? undefined : { left: indent },
    spacing: { after: 40 },
  });
}
