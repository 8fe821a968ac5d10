import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type FileStore, fileStore } from "@/data/files/file-store";
import { takeIn } from "@/data/files/take-in";
import { FILE_TYPES, typeServedAs } from "@/db/domain/evidence-file";
import { A_PDF, aForm, anOfficeFile, aPicture, emptyFolder } from "@/tests/support/uploads";

let directory: string;
let store: FileStore;
beforeEach(() => {
  directory = join(emptyFolder(), "files");
  store = fileStore(directory);
});

/** The type that it was taken for, or the code of the refusal. */
async function taken(content: Buffer, name: string): Promise<string> {
  try {
    const { mediaType } = await takeIn(store, { ...aForm(content, name), field: "file" });
    return typeServedAs(mediaType) ?? "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const text = (written: string) => Buffer.from(written);
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>";

describe("what a file is, is told by its content", () => {
  test.each<[string, Buffer | (() => Promise<Buffer>), string, string]>([
    ["a PDF", A_PDF, "a.pdf", "pdf"],
    ["a PDF of another name", A_PDF, "a.txt", "pdf"],
    ["a PDF in letters alone, called text", text("%PDF-1.4\n1 0 obj\n%%EOF"), "a.txt", "pdf"],
    ["a Word file", anOfficeFile("docx"), "a.docx", "docx"],
    ["an Excel file", anOfficeFile("xlsx"), "a.xlsx", "xlsx"],
    ["text", text("Ministry, ក្រសួង\r\n\tand\fmore"), "a.TXT", "txt"],
    ["text that begins like a bitmap", text("BM is short for ministry"), "a.txt", "txt"],
    ["a table", text("a,b\n1,2\n"), "a.csv", "csv"],
    ["UTF-16 with its mark", Buffer.from("\ufeffa;b", "utf16le"), "a.csv", "csv"],
    ["a JPEG", () => aPicture("jpeg"), "a.jpg", "jpeg"],
    ["a PNG", () => aPicture("png"), "a.png", "png"],
    ["text of no known ending", text("words"), "a.md", "file_type_refused"],
    ["UTF-16 without its mark", Buffer.from("words", "utf16le"), "a.txt", "file_type_refused"],
    ["text in an older encoding", Buffer.from([0x61, 0xe9, 0x61]), "a.txt", "file_type_refused"],
    ["text with a NUL", text("a\0b"), "a.txt", "file_type_refused"],
    ["text with an escape", text("a\u001b[2Jb"), "a.txt", "file_type_refused"],
    ["SVG", text(SVG), "a.svg", "file_type_refused"],
    ["SVG called text", text(SVG), "a.txt", "file_type_refused"],
    ["SVG called PNG", text(SVG), "a.png", "file_type_refused"],
    ["SVG after a declaration", text(`<?xml version="1.0"?>${SVG}`), "a.csv", "file_type_refused"],
    ["HTML", text(HTML), "a.html", "file_type_refused"],
    ["HTML called text", text(HTML), "a.txt", "file_type_refused"],
    ["HTML after blank lines", text(`\n \n${HTML}`), "a.txt", "file_type_refused"],
    ["HTML after a comment", text(`<!-- a -->${HTML}`), "a.txt", "file_type_refused"],
    ["RTF called text", text("{\\rtf1 words}"), "a.txt", "file_type_refused"],
    ["a script called text", text("#!/bin/sh\nrm x"), "a.txt", "file_type_refused"],
    ["a Word file with macros", anOfficeFile("docm"), "a.docx", "file_has_macros"],
    [
      "a Word file that hides its macros",
      anOfficeFile("docx", { "word/vbaProject.bin": "x" }),
      "a.docx",
      "file_has_macros",
    ],
    [
      "an Excel file with old macros",
      anOfficeFile("xlsx", { "xl/macrosheets/sheet1.xml": "x" }),
      "a.xlsx",
      "file_has_macros",
    ],
    ["an old Word file", Buffer.from("d0cf11e0a1b11ae1", "hex"), "a.doc", "file_type_refused"],
    ["an archive", anOfficeFile("docx").subarray(0, 60), "a.docx", "file_type_refused"],
    ["a program", Buffer.from("4d5a90000300", "hex"), "a.pdf", "file_type_refused"],
    ["a broken picture", Buffer.from("ffd8ffe000104a464946", "hex"), "a.jpg", "picture_refused"],
    ["nothing", Buffer.alloc(0), "a.txt", "file_empty"],
  ])("%s", async (_, content, name, outcome) => {
    const bytes = typeof content === "function" ? await content() : content;
    expect(await taken(bytes, name)).toBe(outcome);
    // A refusal leaves nothing behind.
    expect(readdirSync(directory)).toHaveLength(outcome in FILE_TYPES ? 1 : 0);
  });
});
