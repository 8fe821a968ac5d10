import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The path of a program that is installed here, if it is. */
function installed(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

const OFFICE = installed("soffice") ?? installed("libreoffice");
const PDF_TO_TEXT = installed("pdftotext");

/** What keeps files from being opened in LibreOffice here, in words; null where nothing does. */
export const NO_OFFICE = !OFFICE
  ? "LibreOffice is not installed here, so no file is opened in it."
  : !PDF_TO_TEXT
    ? "pdftotext is not installed here, so what LibreOffice makes of a file is not read."
    : null;

/** Opens the file in LibreOffice, prints it as PDF, and gives the text of each page. */
export async function printedPages(file: Uint8Array, extension: string): Promise<string[]> {
  if (!OFFICE || !PDF_TO_TEXT) throw new Error(NO_OFFICE ?? "");
  const folder = mkdtempSync(join(tmpdir(), "upr-office-"));
  try {
    const source = join(folder, `file.${extension}`);
    writeFileSync(source, file);
    // A profile of its own: LibreOffice runs once a profile.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run(OFFICE, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, source], {
      timeout: 100_000,
    });
    const { stdout } = await run(PDF_TO_TEXT, ["-layout", join(folder, "file.pdf"), "-"], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split("\f").filter((page) => page.trim() !== "");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
