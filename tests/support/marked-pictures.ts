import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { strToU8, zipSync } from "fflate";

/** Stands in everything of a picture that is not seen; see `marksIn`. */
export const MARK = "SECRETMARK";

/** The mark as programs write it: in one byte a letter, and in two of either order. */
const SPELLINGS = [
  Buffer.from(MARK, "latin1"),
  Buffer.from(MARK, "utf16le"),
  Buffer.from(MARK, "utf16le").swap16(),
];

/** How often the mark stands in these bytes. */
export const marksIn = (bytes: Buffer): number =>
  SPELLINGS.reduce((sum, mark) => {
    let found = 0;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found += 1;
    return sum + found;
  }, 0);

const plain = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#c00" } });

const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

/** A segment of a JPEG: marker, length, content. */
const segment = (marker: number, ...content: (Buffer | string)[]) => {
  const body = Buffer.concat(content.map((part) => Buffer.from(part as string, "latin1")));
  return Buffer.concat([Buffer.from([0xff, marker]), uint(body.length + 2, 2), body]);
};

/** A JPEG with these segments after its first marker, and these bytes after its end. */
async function jpegWith(segments: Buffer[], after: Buffer = Buffer.alloc(0)): Promise<Buffer> {
  const bytes = await plain().jpeg().toBuffer();
  return Buffer.concat([bytes.subarray(0, 2), ...segments, bytes.subarray(2), after]);
}

/** A chunk of a PNG: length, name, content, checksum. */
const chunk = (name: string, ...content: (Buffer | string)[]) => {
  const body = Buffer.concat(
    [name, ...content].map((part) => Buffer.from(part as string, "latin1")),
  );
  return Buffer.concat([uint(body.length - 4, 4), body, uint(crc32(body), 4)]);
};

const HEAD_OF_PNG = 8 + 25;

/** A PNG with these chunks after its head, and these bytes after its end. */
async function pngWith(chunks: Buffer[], after: Buffer = Buffer.alloc(0)): Promise<Buffer> {
  const bytes = await plain().png().toBuffer();
  const [head, rest] = [bytes.subarray(0, HEAD_OF_PNG), bytes.subarray(HEAD_OF_PNG)];
  return Buffer.concat([head, ...chunks, rest, after]);
}

/** A small EXIF block, little-endian: artist, a place, a comment, and a thumbnail that is a JPEG. */
async function exifBlock(): Promise<Buffer> {
  const bytes = await plain()
    .withExif({
      IFD0: { Artist: MARK, Copyright: MARK, ImageDescription: MARK, Make: MARK, Software: MARK },
      IFD2: { UserComment: MARK, DateTimeOriginal: "2024:05:07 10:00:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "11/1 33/1 0/1", GPSAreaInformation: MARK },
    })
    .jpeg()
    .toBuffer();
  const { exif } = await sharp(bytes).metadata();
  if (!exif) throw new Error("no EXIF was written");
  return Buffer.concat([exif, await jpegWith([segment(0xfe, MARK)])]);
}

/** A colour profile with the mark as its description; the colours are those of sRGB. */
async function profileWithName(): Promise<Buffer> {
  const { icc } = await sharp(await plain().withIccProfile("srgb").png().toBuffer()).metadata();
  if (!icc) throw new Error("no profile was written");
  // Beyond its last table, where programs write who made it.
  const profile = Buffer.concat([icc, Buffer.from(MARK)]);
  profile.writeUInt32BE(profile.length, 0);
  return profile;
}

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:li>${MARK}</rdf:li></x:xmpmeta>`;

/** A record of IPTC (by-line) in the block that Photoshop writes. */
function iptcBlock(): Buffer {
  const record = Buffer.concat([
    Buffer.from([0x1c, 2, 80]),
    uint(MARK.length, 2),
    Buffer.from(MARK),
  ]);
  const resource = Buffer.concat([
    Buffer.from("8BIM\u0004\u0004\0\0", "latin1"),
    uint(record.length, 4),
    record,
  ]);
  return Buffer.concat([Buffer.from("Photoshop 3.0\0", "latin1"), resource]);
}

const archive = () => Buffer.from(zipSync({ [`${MARK}.txt`]: strToU8(MARK) }, { level: 0 }));

/** A picture with points that nobody sees and that have a colour all the same: a written word. */
async function hiddenPoints(): Promise<Buffer> {
  const width = 40;
  const points = Buffer.alloc(width * 20 * 4);
  for (let at = 0; at < MARK.length; at += 1) points[at * 4] = MARK.codePointAt(at) ?? 0;
  return sharp(points, { raw: { width, height: 20, channels: 4 } })
    .png()
    .toBuffer();
}

/** The picture's points, whose reds may spell the mark. */
export async function redsOf(bytes: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return Buffer.from(data.filter((_, index) => index % info.channels === 0));
}

/** A picture for each place in which something can be hidden, by what hides it. */
export async function markedPictures(): Promise<Record<string, Buffer>> {
  const exif = await exifBlock();
  const profile = await profileWithName();
  const second = await jpegWith([segment(0xfe, MARK)]);
  const text = (name: string) => chunk(name, "Author\0", MARK);
  const packed = deflateSync(Buffer.from(MARK), { level: 0 });
  return {
    "JPEG, EXIF with a place and a thumbnail": await jpegWith([segment(0xe1, exif)]),
    "JPEG, XMP": await jpegWith([segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", XMP)]),
    "JPEG, extended XMP": await jpegWith([
      segment(
        0xe1,
        "http://ns.adobe.com/xmp/extension/\0",
        "0".repeat(32),
        uint(XMP.length, 4),
        uint(0, 4),
        XMP,
      ),
    ]),
    "JPEG, IPTC": await jpegWith([segment(0xed, iptcBlock())]),
    "JPEG, a comment": await jpegWith([
      segment(0xfe, MARK),
      segment(0xfe, Buffer.from(MARK, "utf16le")),
    ]),
    "JPEG, a colour profile": await jpegWith([segment(0xe2, "ICC_PROFILE\0\u0001\u0001", profile)]),
    "JPEG, a thumbnail of its head": await jpegWith([
      segment(0xe0, "JFXX\0\u0010", await jpegWith([segment(0xfe, MARK)])),
    ]),
    "JPEG, every other segment": await jpegWith(
      Array.from({ length: 16 }, (_, n) => n)
        .filter((n) => ![0, 1, 2, 13, 14].includes(n))
        .map((n) => segment(0xe0 + n, MARK)),
    ),
    "JPEG, a second picture": await jpegWith([segment(0xe2, "MPF\0", MARK)], second),
    "JPEG, an archive after its end": await jpegWith([], archive()),
    "JPEG, text after its end": await jpegWith([], Buffer.from(MARK.repeat(100))),
    "PNG, texts": await pngWith([
      text("tEXt"),
      chunk("zTXt", "Author\0\0", packed),
      chunk("iTXt", "Author\0\0\0en\0\0", MARK),
      chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0", XMP),
    ]),
    "PNG, EXIF": await pngWith([chunk("eXIf", exif.subarray(6))]),
    "PNG, a colour profile": await pngWith([
      chunk("iCCP", MARK, "\0\0", deflateSync(profile, { level: 0 })),
    ]),
    "PNG, EXIF and IPTC as text": await pngWith([
      chunk("zTXt", "Raw profile type iptc\0\0", packed),
      chunk("tEXt", "Raw profile type exif\0", MARK),
    ]),
    "PNG, chunks of one's own": await pngWith([
      chunk("prVt", MARK),
      chunk("vpAg", MARK),
      chunk("tIME", uint(2024, 2), Buffer.from([5, 7, 10, 0, 0])),
    ]),
    "PNG, an archive after its end": await pngWith([], archive()),
    "PNG, text after its end": await pngWith([], Buffer.from(MARK.repeat(100))),
    "PNG, points that are not seen": await hiddenPoints(),
  };
}
