import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { COLOUR, PAGE, SIZE } from "./docx-page";
import { docxParagraph } from "./docx-paragraph";
import { docxTable } from "./docx-table";
import type { FinishedTable } from "./finished-table";
import { plainText } from "./plain-text";

function titleBlock({ title, statements }: FinishedTable): Paragraph[] {
  const look = { size: SIZE.text };
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plainText(title))] }),
    ...statements.flatMap(({ label, lines }) => {
      const [only, ...more] = lines;
      if (only && more.length === 0 && only.label === undefined) {
        return [docxParagraph({ ...only, label }, look)];
      }
      // Its lines stay with the label of the statement.
      return [
        docxParagraph({ label, text: "" }, { ...look, keepNext: true }),
        ...lines.map((line) => docxParagraph(line, { ...look, indent: 280 })),
      ];
    }),
  ];
}

/** "Page 2 of 9", counted by Word. */
function footer({ title, words }: FinishedTable): Footer {
  const look = { size: SIZE.table, color: COLOUR.soft };
  const children = [
    new TextRun({ ...look, text: `${plainText(title)} · ${words.page} ` }),
    new TextRun({ ...look, children: [PageNumber.CURRENT] }),
    new TextRun({ ...look, text: ` ${words.of} ` }),
    new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

/** The table as a Word document: A4 on its side, the title block first, pages numbered. */
export async function toDocx(table: FinishedTable): Promise<Uint8Array> {
  const language = { value: table.language };
  const document = new Document({
    title: plainText(table.title),
    creator: "",
    styles: {
      default: {
        document: { run: { font: "Calibri", size: SIZE.text, color: COLOUR.ink, language } },
        title: { run: { size: SIZE.title, bold: true }, paragraph: { spacing: { after: 160 } } },
        heading1: {
          run: { size: SIZE.heading, bold: true },
          paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
        },
        hyperlink: { run: { color: COLOUR.link } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the page by itself: it wants the sides of an upright one.
            size: {
              width: PAGE.height,
              height: PAGE.width,
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        footers: { default: footer(table) },
        children: [
          ...titleBlock(table),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [new TextRun(plainText(table.words.table))],
          }),
          docxTable(table),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
