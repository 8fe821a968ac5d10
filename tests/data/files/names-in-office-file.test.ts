import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { namesInOfficeFile } from "@/data/files/names-in-office-file";
import { anOfficeFile, emptyFolder } from "@/tests/support/uploads";

function stored(bytes: Buffer): string {
  const path = join(emptyFolder(), "file");
  writeFileSync(path, bytes);
  return path;
}

const core = (made: string, changed: string) =>
  `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>A title</dc:title><dc:creator>${made}</dc:creator><cp:lastModifiedBy>${changed}</cp:lastModifiedBy></cp:coreProperties>`;

const word = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;

describe("the names that an office file tells beside its text", () => {
  test("are those of whoever made and last changed it, and of the company", async () => {
    const path = stored(
      anOfficeFile("docx", {
        "docProps/core.xml": core("Sok &amp; Co", "Dara"),
        "docProps/app.xml":
          "<Properties><Application>Word</Application><Company>A network</Company></Properties>",
      }),
    );
    expect(await namesInOfficeFile(path)).toEqual(["Sok & Co", "Dara", "A network"]);
  });

  test("are those of whoever commented or changed something in Word, each once", async () => {
    const path = stored(
      anOfficeFile("docx", {
        "word/document.xml": word(
          '<w:ins w:author="Nary"/><w:del w:author="Nary"/><w:t>Vuthy</w:t>',
        ),
        "word/comments.xml": '<w:comments xmlns:w="w"><w:comment w:author="Sophal"/></w:comments>',
      }),
    );
    expect(await namesInOfficeFile(path)).toEqual(["Nary", "Sophal"]);
  });

  test("are those of whoever commented in a workbook", async () => {
    const path = stored(
      anOfficeFile("xlsx", {
        "xl/comments1.xml": "<comments><authors><author>Bopha</author></authors></comments>",
        "xl/persons/person.xml": '<personList><person displayName="Rith"/></personList>',
      }),
    );
    expect(await namesInOfficeFile(path)).toEqual(["Bopha", "Rith"]);
  });

  test("are none where it tells none", async () => {
    expect(await namesInOfficeFile(stored(anOfficeFile("docx")))).toEqual([]);
  });

  test("are not known where it cannot be read, which is no fault of the program", async () => {
    const broken = anOfficeFile("docx", { "docProps/core.xml": "<a><b></a>" });
    expect(await namesInOfficeFile(stored(broken))).toBeNull();
    expect(await namesInOfficeFile(stored(Buffer.from("no archive")))).toBeNull();
  });
});
