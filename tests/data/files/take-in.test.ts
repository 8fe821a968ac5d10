import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { type FileStore, fileStore } from "@/data/files/file-store";
import { takeIn } from "@/data/files/take-in";
import { LARGEST_FILE, typeServedAs } from "@/db/domain/evidence-file";
import { aForm, aPicture, emptyFolder } from "@/tests/support/uploads";

let directory: string;
let store: FileStore;
beforeEach(() => {
  directory = join(emptyFolder(), "files");
  store = fileStore(directory);
});

const take = (content: Buffer | null, name: string, ticked: string[] = []) =>
  takeIn(store, { ...aForm(content, name, ticked), field: "file" });

/** The type that it was taken for, or the code of the refusal. */
async function taken(content: Buffer | null, name: string): Promise<string> {
  try {
    return typeServedAs((await take(content, name)).mediaType) ?? "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const text = (written: string) => Buffer.from(written);

describe("a picture", () => {
  test.each(["jpeg", "png"] as const)("%s loses all but what is seen", async (format) => {
    const { storedAs } = await take(await aPicture(format), "a");
    const bytes = readFileSync(join(directory, storedAs));
    expect(bytes.includes("SECRET")).toBe(false);
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual(Array(5).fill(undefined));
  });

  test("that would show a camera's data does so before it is cleaned", async () => {
    const bytes = await aPicture("jpeg");
    expect(bytes.includes("SECRET")).toBe(true);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
  });

  test("stands upright afterwards", async () => {
    const { storedAs } = await take(await aPicture("jpeg", 6), "a.jpg");
    const stored = join(directory, storedAs);
    expect(await sharp(stored).metadata()).toMatchObject({ width: 20, height: 40 });
    // What was left is above.
    const [top, bottom] = await Promise.all(
      [5, 35].map((row) =>
        sharp(stored).extract({ left: 10, top: row, width: 1, height: 1 }).raw().toBuffer(),
      ),
    );
    expect(top?.[1]).toBeLessThan(60);
    expect(bottom?.[1]).toBeGreaterThan(200);
  });

  test("loses a page that was hidden behind it", async () => {
    const both = Buffer.concat([
      await aPicture("jpeg"),
      text("<html><script>alert(1)</script></html>"),
    ]);
    const { storedAs } = await take(both, "a.jpg");
    expect(readFileSync(join(directory, storedAs)).includes("script")).toBe(false);
  });

  test("of more than 50 million points is refused, few bytes as it has", async () => {
    const wide = { width: 8000, height: 6300, channels: 3, background: "#fff" } as const;
    const bytes = await sharp({ create: wide }).png().toBuffer();
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await taken(bytes, "a.png")).toBe("picture_refused");
  });
});

describe("20 MB", () => {
  const ofSize = (size: number) => Buffer.alloc(size, "a");

  test("are taken, and one byte more is not", async () => {
    expect(await taken(ofSize(LARGEST_FILE), "a.txt")).toBe("txt");
    expect(await taken(ofSize(LARGEST_FILE + 1), "b.txt")).toBe("file_too_large");
    expect(readdirSync(directory)).toHaveLength(1);
  });

  test("are enough: what comes after them is not read", async () => {
    let read = 0;
    const { bytes, contentType } = aForm(ofSize(16_384), "a.txt");
    async function* endless() {
      yield bytes.subarray(0, -20);
      while (read < 200 * 1024 * 1024) {
        read += 65_536;
        yield Buffer.alloc(65_536, "a");
      }
    }
    const form = { body: Readable.from(endless()), contentType, field: "file" };
    await expect(takeIn(store, form)).rejects.toMatchObject({ code: "file_too_large" });
    expect(read).toBeLessThan(LARGEST_FILE + 2 * 1024 * 1024);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe("an upload that is none", () => {
  test("without a file chosen", async () => {
    expect(await taken(Buffer.alloc(0), "")).toBe("file_missing");
    expect(await taken(null, "")).toBe("file_missing");
  });

  test("in another form than a browser's", async () => {
    const form = { body: Readable.from(["file=a"]), contentType: "text/plain", field: "file" };
    await expect(takeIn(store, form)).rejects.toMatchObject({ code: "upload_incomplete" });
  });

  test("that breaks off", async () => {
    const { bytes, contentType } = aForm(ofBytes(100_000), "a.txt");
    const body = Readable.from([bytes.subarray(0, 50_000)]);
    await expect(takeIn(store, { body, contentType, field: "file" })).rejects.toMatchObject({
      code: "upload_incomplete",
    });
    expect(readdirSync(directory)).toEqual([]);
  });

  test("whose sender goes away", async () => {
    const { bytes, contentType } = aForm(ofBytes(100_000), "a.txt");
    async function* leaving() {
      yield bytes.subarray(0, 50_000);
      throw new Error("aborted");
    }
    const form = { body: Readable.from(leaving()), contentType, field: "file" };
    await expect(takeIn(store, form)).rejects.toMatchObject({ code: "upload_incomplete" });
    expect(readdirSync(directory)).toEqual([]);
  });

  const ofBytes = (size: number) => Buffer.alloc(size, "b");
});

test("a file is stored under a random name that only this program's user may open", async () => {
  const kept = await take(text("words"), "../../names of people.txt", ["withheld"]);
  expect(kept).toMatchObject({ name: "names of people.txt", mediaType: "text/plain", size: 5 });
  expect(kept.sha256).toBe(createHash("sha256").update("words").digest("hex"));
  expect([...kept.ticked]).toEqual(["withheld"]);
  expect(readdirSync(directory)).toEqual([kept.storedAs]);
  expect(kept.storedAs).toMatch(/^[0-9a-f-]{36}$/);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
  expect(statSync(join(directory, kept.storedAs)).mode & 0o777).toBe(0o600);
  const painted = await take(await aPicture("png"), "a.png");
  expect(statSync(join(directory, painted.storedAs)).mode & 0o777).toBe(0o600);
});

test("a stored file is read back, and removed once", async () => {
  const { storedAs } = await take(text("words".repeat(50_000)), "a.txt");
  const { size, stream } = await store.read(storedAs);
  expect(size).toBe(250_000);
  expect(await new Response(stream).text()).toBe("words".repeat(50_000));
  await store.remove(storedAs);
  await store.remove(storedAs);
  await expect(store.read(storedAs)).rejects.toMatchObject({ code: "ENOENT" });
});
