import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { COLOUR, LOOK, PAGE, SIZE, TEXT_WIDTH } from "./docx-page";
import { type DocxLinks, OwnXml } from "./docx-own-xml";
import { paragraphXml } from "./docx-paragraph";
import { docxCharts } from "./docx-charts";
import { docxRichText, LISTS } from "./docx-rich-text";
import { PicturesApart } from "./docx-pictures-apart";
import { docxTable } from "./docx-table";
import type { FinishedHead, FinishedTable, PrintedRow } from "./finished-table";
import { plainText } from "./plain-text";
import { flowingZip } from "./zip";
import { unzip } from "@/data/parsers/zip";

function* statementsXml({ statements }: FinishedHead, links: DocxLinks): Generator<string> {
  const look = { size: SIZE.text };
  for (const { label, lines } of statements) {
    const [only, ...more] = lines;
    if (only && more.length === 0 && only.label === undefined) {
      yield paragraphXml({ ...only, label }, look, links);
      continue;
    }
    // Its lines stay with the label of the statement.
    yield paragraphXml({ label, text: "" }, { ...look, keepNext: true }, links);
    for (const line of lines) yield paragraphXml(line, { ...look, indent: 280 }, links);
  }
}

function titleBlock(table: FinishedHead, own: OwnXml): FileChild[] {
  const title = [new TextRun(plainText(table.title))];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: title }),
    own.standIn(statementsXml(table, own.links)),
  ];
}

type Look = { size: number; color?: string; bold?: boolean };

/** "Page 2 of 9", counted by Word. */
function pageNumber({ words }: FinishedHead, look: Look): TextRun[] {
  return [
    new TextRun({ ...look, text: `${words.page} ` }),
    new TextRun({ ...look, children: [PageNumber.CURRENT] }),
    new TextRun({ ...look, text: ` ${words.of} ` }),
    new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] }),
  ];
}

function footer(table: FinishedHead): Footer {
  const look = { size: SIZE.table, color: COLOUR.soft };
  const title = new TextRun({ ...look, text: `${plainText(table.title)} · ` });
  const children = [title, ...pageNumber(table, look)];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children })] });
}

/** Review, name and page in one line, as at the head of the Office's lists. */
function listHeader(table: FinishedHead): Header | null {
  const { form } = table;
  if (form.kind === "report") return null;
  const look = { bold: true, size: 24 };
  const children = [
    new TextRun({ ...look, text: plainText(form.review) }),
    new TextRun({ ...look, children: [new Tab(), plainText(form.name), new Tab()] }),
    ...pageNumber(table, { bold: true, size: SIZE.text }),
  ];
  const tabStops = [
    { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 },
    { type: TabStopType.RIGHT, position: TEXT_WIDTH },
  ];
  return new Header({ children: [new Paragraph({ children, tabStops, spacing: { after: 160 } })] });
}

/** What the report says before its table, under a heading. */
function introduction({ introduction: text, words }: FinishedHead): Paragraph[] {
  if (!text) return [];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [new TextRun(plainText(words.introduction))],
    }),
    ...docxRichText(text, { size: SIZE.text, asHeadings: true, place: 0 }),
  ];
}

/** Where the table begins: under a heading, or, as the Office's lists do, at the top of a page. */
function beginning({ form, words }: FinishedHead): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: form.kind === "list",
    children: [new TextRun(plainText(form.kind === "list" ? form.name : words.table))],
  });
}

const MARGIN = PAGE.margin;
const A4_ON_ITS_SIDE = {
  // The library turns the page by itself: it wants the sides of an upright one.
  size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
};

/** How text looks where nothing else is said, and in which language it is. */
function stylesOf({ form, language: value }: FinishedHead): IStylesOptions {
  const { font } = LOOK[form.kind];
  const language = { value };
  return {
    default: {
      document: { run: { font, size: SIZE.text, color: COLOUR.ink, language } },
      title: { run: { size: SIZE.title, bold: true }, paragraph: { spacing: { after: 160 } } },
      heading1: {
        run: { size: SIZE.heading, bold: true },
        paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
      },
      hyperlink: { run: { color: COLOUR.link } },
    },
  };
}

/** A4 on its side, the title block first, pages numbered. */
function documentOf(
  table: FinishedTable<PrintedRow>,
  { own, pictures }: { own: OwnXml; pictures: PicturesApart },
): Document {
  const header = listHeader(table);
  return new Document({
    title: plainText(table.title),
    creator: "",
    lastModifiedBy: "",
    numbering: LISTS,
    styles: stylesOf(table),
    sections: [
      {
        properties: {
          page: A4_ON_ITS_SIDE,
        },
        ...(header ? { headers: { default: header } } : { footers: { default: footer(table) } }),
        children: [
          ...titleBlock(table, own),
          ...docxCharts(table.charts, pictures),
          ...introduction(table),
          beginning(table),
          docxTable(table, own),
        ],
      },
    ],
  });
}

/** The table as a Word document. */
export async function* toDocx(table: FinishedTable<PrintedRow>): AsyncGenerator<Uint8Array> {
  const [own, pictures] = [new OwnXml(), new PicturesApart()];
  const packed = await Packer.toBuffer(documentOf(table, { own, pictures }));
  const parts = await unzip(new Uint8Array(packed));
  yield* flowingZip(pictures.intoParts(own.intoParts(parts)));
}
