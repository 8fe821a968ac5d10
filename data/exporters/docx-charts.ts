import { HeadingLevel, ImageRun, Paragraph, TextRun } from "docx";
import { onPages } from "./chart-pages";
import { chartPicture, type Picture } from "./chart-picture";
import type { FinishedHead } from "./finished-table";
import { PAGE, TEXT_WIDTH } from "./docx-page";
import type { PicturesApart } from "./docx-pictures-apart";
import { plainText } from "./plain-text";

/** Twentieths of a point in a pixel at 96 to the inch. */
const PIXEL = 15;
/** Between two pictures, in twentieths of a point. */
const BELOW = 200;
/** What a picture may take: the width of the text, and a page with a heading above it. */
const MOST = {
  width: TEXT_WIDTH / PIXEL,
  height: (PAGE.height - 2 * PAGE.margin) / PIXEL - 60,
};

function paragraphOf(
  { png, width, height, title, alt }: Picture,
  index: number,
  apart: PicturesApart,
): Paragraph {
  const share = Math.min(1, MOST.width / width, MOST.height / height);
  const picture = new ImageRun({
    type: "png",
    data: apart.standIn(png),
    transformation: { width: Math.round(width * share), height: Math.round(height * share) },
    altText: {
      name: `chart-${index + 1}`,
      title: plainText(title),
      description: plainText(alt),
    },
  });
  return new Paragraph({ children: [picture], spacing: { after: BELOW } });
}

/**
 * The charts under their heading, as pictures with alternative text; nothing where there are none. The
 * pictures are kept apart.
 */
export function docxCharts(charts: FinishedHead["charts"], apart: PicturesApart): Paragraph[] {
  if (!charts || charts.series.length === 0) return [];
  const pictures = onPages(charts.series, { height: MOST.height, between: BELOW / PIXEL }).map(
    chartPicture,
  );
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      // What stands before it may be of any length; the pictures are cut for whole pages.
      pageBreakBefore: true,
      children: [new TextRun(plainText(charts.heading))],
    }),
    ...pictures.map((picture, index) => paragraphOf(picture, index, apart)),
  ];
}
