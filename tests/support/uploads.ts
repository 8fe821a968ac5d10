import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";

/** An empty folder of its own. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "upr-files-"));

const MAIN = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
};

/** An office file with these parts besides the ones that tell what it is. */
export function anOfficeFile(kind: keyof typeof MAIN, parts: Record<string, string> = {}): Buffer {
  const main = kind === "xlsx" ? "/xl/workbook.xml" : "/word/document.xml";
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="${main}" ContentType="${MAIN[kind]}"/></Types>`;
  const all = {
    "[Content_Types].xml": types,
    "_rels/.rels": "<Relationships/>",
    [main.slice(1)]: "<w/>",
    ...parts,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)]))),
  );
}

/** A small picture, red on its left half, with whatever a camera writes beside it. */
export function aPicture(format: "png" | "jpeg", orientation = 1): Promise<Buffer> {
  const left = { create: { width: 20, height: 20, channels: 3, background: "#ff0000" } } as const;
  const exif = {
    IFD0: { Make: "SECRET Camera", Artist: "SECRET Author", Orientation: String(orientation) },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 33/1 0/1" },
  };
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: "#ffffff" } })
    .composite([{ input: left, left: 0, top: 0 }])
    .withMetadata({ orientation })
    .withExif(exif)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET</x:xmpmeta>');
  return (format === "png" ? picture.png() : picture.jpeg()).toBuffer();
}

export const A_PDF = Buffer.from(
  "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n",
  "latin1",
);

const BOUNDARY = "----part";

/** A multipart form as a browser sends it: one file, and boxes that are ticked. */
export function aForm(
  content: Buffer | null,
  name: string,
  ticked: readonly string[] = [],
  field = "file",
): { body: Readable; contentType: string; bytes: Buffer } {
  const head = (rest: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${rest}\r\n`;
  const boxes = ticked.map((box) => `${head(`name="${box}"`)}\r\nyes\r\n`).join("");
  const file = `${head(`name="${field}"; filename="${name}"`)}Content-Type: text/html\r\n\r\n`;
  const bytes = Buffer.concat([
    Buffer.from(content === null ? boxes : file),
    ...(content === null ? [] : [content, Buffer.from(`\r\n${boxes}`)]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
  return {
    bytes,
    body: Readable.from(pieces(bytes)),
    contentType: `multipart/form-data; boundary=${BOUNDARY}`,
  };
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384);
}
