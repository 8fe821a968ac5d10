import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { fileStore } from "@/data/files/file-store";
import { takeIn } from "@/data/files/take-in";
import { MARK, markedPictures, marksIn, redsOf } from "@/tests/support/marked-pictures";
import { aForm, aPicture, emptyFolder } from "@/tests/support/uploads";

let pictures: Record<string, Buffer>;
beforeAll(async () => {
  pictures = await markedPictures();
});

const HIDING = [
  ...["EXIF with a place and a thumbnail", "XMP", "extended XMP", "IPTC", "a comment"],
  ...["a colour profile", "a thumbnail of its head", "every other segment", "a second picture"],
  ...["an archive after its end", "text after its end"],
].map((what) => `JPEG, ${what}`);
const HIDING_IN_PNG = [
  ...["texts", "EXIF", "a colour profile", "EXIF and IPTC as text", "chunks of one's own"],
  ...["an archive after its end", "text after its end", "points that are not seen"],
].map((what) => `PNG, ${what}`);

/** The only thing that is stored of a picture that was sent. */
async function stored(bytes: Buffer): Promise<Buffer> {
  const directory = join(emptyFolder(), "files");
  await takeIn(fileStore(directory), { ...aForm(bytes, "a.jpg"), field: "file" });
  const [name, ...others] = readdirSync(directory);
  expect(others).toEqual([]);
  return readFileSync(join(directory, name ?? ""));
}

describe("of what can be hidden in a picture, nothing is stored:", () => {
  test("every place is looked at", () => {
    expect(Object.keys(pictures)).toEqual([...HIDING, ...HIDING_IN_PNG]);
  });

  test.each([...HIDING, ...HIDING_IN_PNG])("%s", async (place) => {
    const sent = pictures[place] ?? Buffer.alloc(0);
    const hides = marksIn(sent) + marksIn(await redsOf(sent));
    expect(hides).toBeGreaterThan(0);
    const bytes = await stored(sent);
    expect(marksIn(bytes) + marksIn(await redsOf(bytes))).toBe(0);
    const { width, height, exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([40, 20]);
    expect([exif, xmp, iptc, icc, comments]).toEqual(Array(5).fill(undefined));
  });
});

/** Which of the four corners of a picture is red on its left half alone, as it is seen. */
async function corners(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const green = (x: number, y: number) => data[(y * info.width + x) * info.channels + 1] ?? 0;
  const [right, low] = [info.width - 3, info.height - 3];
  const at = [green(2, 2), green(right, 2), green(2, low), green(right, low)];
  return at.map((value) => (value < 128 ? "red" : "white")).join(" ");
}

/* As the EXIF standard has it: where the picture's first row and column are seen. */
test.each([
  [1, "red white red white"],
  [2, "white red white red"],
  [3, "white red white red"],
  [4, "red white red white"],
  [5, "red red white white"],
  [6, "red red white white"],
  [7, "white white red red"],
  [8, "white white red red"],
])("a picture that a camera held turned (%i) stands as it is seen", async (orientation, seen) => {
  for (const format of ["jpeg", "png"] as const) {
    const bytes = await stored(await aPicture(format, orientation));
    expect(await corners(bytes)).toBe(seen);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
  }
});

test("a mark is found however it is written", () => {
  expect(marksIn(Buffer.from(MARK, "utf16le"))).toBe(1);
  expect(marksIn(Buffer.from(`${MARK}${MARK}`))).toBe(2);
  expect(marksIn(Buffer.from("SECRET"))).toBe(0);
});
