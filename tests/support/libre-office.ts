import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Opens the file in LibreOffice, and has it written in another format in the folder that `use` is given. */
async function inOffice<Result>(
  file: Uint8Array,
  [from, to]: [string, string],
  use: (written: string) => Promise<Result> | Result,
): Promise<Result> {
  if (!OFFICE || !PDF_TO_TEXT) throw new Error(NO_OFFICE ?? "");
  const folder = mkdtempSync(join(tmpdir(), "upr-office-"));
  try {
    const source = join(folder, `file.${from}`);
    const out = join(folder, "out");
    writeFileSync(source, file);
    // A profile of its own: LibreOffice runs once a profile.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    await run(OFFICE, [profile, "--headless", "--convert-to", to, "--outdir", out, source], {
      timeout: 100_000,
    });
    return await use(join(out, `file.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens the file in LibreOffice, prints it as PDF, and gives the text of each page. */
export const printedPages = (file: Uint8Array, extension: string): Promise<string[]> =>
  inOffice(file, [extension, "pdf"], async (pdf) => {
    const { stdout } = await run(PDF_TO_TEXT ?? "", ["-layout", pdf, "-"], {
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.split("\f").filter((page) => page.trim() !== "");
  });

/** The file as LibreOffice writes it when it is opened and saved in its own format. */
export const savedAgain = (file: Uint8Array, extension: string): Promise<Uint8Array> =>
  inOffice(file, [extension, extension], (saved) => new Uint8Array(readFileSync(saved)));
