import { zipped } from "@/data/exporters/zip";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A cell's XML: a paragraph a line, in letters of a size of their own. */
export const wordCell = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr><w:tcW w:w="4592" w:type="dxa"/>${properties}</w:tcPr>${text
    .split("\n")
    .map(
      (line) =>
        `<w:p><w:pPr><w:spacing w:before="40"/></w:pPr>${
          line &&
          `<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`
        }</w:p>`,
    )
    .join("")}</w:tc>`;

export const wordRow = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<") ? cell : wordCell(cell))).join("")}</w:tr>`;

export const LIST_HEADER = wordRow(
  "Recommendation",
  "Position",
  "Full list of themes",
  "Assessment/comments on level of implementation",
);

/** The headings of the matrix of 2014. */
export const MATRIX_HEADER = wordRow(
  "Recommendation",
  "Recommending state/s",
  "Position",
  "Full list of rights/affected persons",
);

/** The headings of the lists of the 4th cycle. */
export const FOURTH_HEADER = wordRow(
  "Recommendation and recommending State",
  "Position of the State under review",
  "Human rights themes and groups of persons",
  "Relevant SDGs",
);

/** A row that goes across all four columns. */
export const acrossRow = (text: string): string =>
  wordRow(wordCell(text, '<w:gridSpan w:val="4"/>'));

export const wordTable = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join("")}</w:tbl>`;

/** The XML of a document with nothing around these tables and paragraphs. */
export const wordBody = (...blocks: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${WORD}" xmlns:mc="urn:mc" xmlns:v="urn:v" xmlns:r="urn:r"><w:body>${blocks.join("")}<w:sectPr/></w:body></w:document>`;

/** The head of each page (word/header1.xml), one piece after the other. */
export const pageHead = (...pieces: string[]): string =>
  `<?xml version="1.0"?><w:hdr xmlns:w="${WORD}"><w:p>${pieces
    .map((piece) => `<w:r><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`)
    .join("")}</w:p></w:hdr>`;

/** The XML of a document in which such rows stand as a table. */
export const wordDocument = (...rows: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>UPR of Nowhere</w:t></w:r></w:p><w:tbl><w:tblPr/>${rows.join("")}</w:tbl><w:sectPr/></w:body></w:document>`;

/** The document as a file, with parts around it that nobody reads. */
export const listFile = (xml: string, more: Record<string, string> = {}): Promise<Uint8Array> =>
  zipped(
    new Map(
      Object.entries({
        "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
        "word/document.xml": xml,
        "customXml/item1.xml": "<kept>&#10;as  it is</kept>",
        ...more,
      }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  );
