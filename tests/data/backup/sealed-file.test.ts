import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createHash } from "node:crypto";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";
import { expect, test } from "vitest";
import { requireSealed, sealing } from "@/data/backup/sealed-file";
import { emptyFolder } from "@/tests/support/uploads";

async function sealed(forceZip64Format: boolean) {
  const path = join(emptyFolder(), "a.zip");
  const zip = new ZipFile();
  zip.addReadStream(Readable.from([Buffer.from("words")]), "a part", { forceZip64Format });
  zip.end({ forceZip64Format, comment: "" });
  const { through, sha256, size } = sealing();
  await pipeline(zip.outputStream, through, createWriteStream(path));
  return { path, sha256: sha256(), size: size() };
}

test.each([
  ["small", false],
  ["large (ZIP64)", true],
])("an archive that is %s stays one when it is sealed, and the seal holds", async (_, isLarge) => {
  const { path, sha256, size } = await sealed(isLarge);
  const bytes = readFileSync(path);
  expect(size).toBe(bytes.length);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  await expect(requireSealed(path)).resolves.toBeUndefined();
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  expect(names).toEqual(["a part"]);
});

test("a flipped bit breaks it, in whichever byte", { timeout: 60_000 }, async () => {
  const { path } = await sealed(false);
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    writeFileSync(path, changed);
    await expect(requireSealed(path), `byte ${at}`).rejects.toThrow(/no_backup|backup_damaged/);
  }
});

test("every shorter file is none", { timeout: 60_000 }, async () => {
  const { path } = await sealed(false);
  const bytes = readFileSync(path);
  for (let length = 0; length < bytes.length; length += 1) {
    writeFileSync(path, bytes.subarray(0, length));
    await expect(requireSealed(path), `${length} bytes`).rejects.toThrow("no_backup");
  }
});
