import { appendFileSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { GrowingFile } from "@/data/files/growing-file";

function growing() {
  const path = join(mkdtempSync(join(tmpdir(), "growing-")), "file");
  writeFileSync(path, "");
  let ends = 0;
  let bytes = 0;
  const file = new GrowingFile(path, () => (ends += 1));
  const write = (text: string) => {
    appendFileSync(path, text);
    bytes += Buffer.byteLength(text);
    file.grown(bytes);
  };
  return { path, file, write, ends: () => ends };
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

describe("a file that is read while it is written", () => {
  it("is read whole, and gone afterwards", async () => {
    const { path, file, write, ends } = growing();
    const begun = file.begun();
    write("one ");
    await begun;
    const text = textOf(file.stream());
    await wait(5);
    write("two ");
    write("x".repeat(200_000));
    file.whole();
    expect(await text).toBe(`one two ${"x".repeat(200_000)}`);
    expect([existsSync(path), ends()]).toEqual([false, 1]);
  });

  it("does not make whoever writes it wait for whoever reads it", async () => {
    const { file, write } = growing();
    const reader = file.stream().getReader();
    for (let i = 0; i < 100; i += 1) write("x".repeat(10_000));
    file.whole();
    expect((await reader.read()).value?.length).toBe(98_304);
    await reader.cancel();
  });

  it("is gone, and its writing stopped, when nobody reads on", async () => {
    const { path, file, write, ends } = growing();
    write("one");
    const reader = file.stream().getReader();
    await reader.read();
    await reader.cancel();
    expect([existsSync(path), ends()]).toEqual([false, 1]);
  });

  it("is gone, and its writing stopped, when nobody waits for its first byte any more", async () => {
    const { path, file, ends } = growing();
    await Promise.all([expect(file.begun()).rejects.toThrow("nobody waits"), file.left()]);
    expect([existsSync(path), ends()]).toEqual([false, 1]);
  });

  it("breaks off where its writing fails, and never looks whole", async () => {
    const { path, file, write } = growing();
    write("one");
    const text = textOf(file.stream());
    file.failed(new Error("the disk is full"));
    await expect(text).rejects.toThrow("the disk is full");
    expect(existsSync(path)).toBe(false);
  });

  it("says what failed before anything was written", async () => {
    const { file, ends } = growing();
    const begun = file.begun();
    file.failed(new Error("no such table"));
    await expect(begun).rejects.toThrow("no such table");
    expect(ends()).toBe(1);
  });

  it("failed for the first reason that was given: that its writer is gone too is no news", async () => {
    const { file } = growing();
    const begun = file.begun();
    file.failed(new Error("the disk is full"));
    file.failed(new Error("the export was broken off"));
    await expect(begun).rejects.toThrow("the disk is full");
  });

  it("is whole however late somebody says that it failed", async () => {
    const { file, write } = growing();
    write("one");
    file.whole();
    file.failed(new Error("its worker is gone"));
    expect(await textOf(file.stream())).toBe("one");
  });
});
