import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formatOf, readRecommendations } from "@/data/parsers/recommendation-file";
import type { ErrorCode } from "@/db/domain/errors";
import type {
  ImportFormat,
  ImportSettings,
  ReadRow,
  RejectedRow,
  SourceRow,
} from "@/db/domain/import-row";

export const SETTINGS: ImportSettings = {
  ...{ only: null, allMechanisms: false, iso3: null, cycle: null, session: null },
  ...{ symbol: null, date: null, columns: null },
};

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** Does something with a file that lies on the disk as an upload does, under a name that says nothing. */
export async function withFile<Result>(
  content: string | Uint8Array,
  use: (file: { name: string; path: string; size: number }) => Promise<Result>,
): Promise<Result> {
  const directory = mkdtempSync(join(tmpdir(), "upr-import-"));
  const path = join(directory, "upload");
  const bytes = bytesOf(content);
  writeFileSync(path, bytes);
  try {
    return await use({ name: "upload", path, size: bytes.length });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export interface Outcome {
  format: ImportFormat | null;
  rows: SourceRow[];
  rejected: RejectedRow[];
  aside: number;
  /** All of them. */
  count: number;
  /** What was thrown, where something was. */
  refusal: ErrorCode | null;
}

/** Reads a file to its end. What is thrown has to be an expected failure. */
export const readAll = (
  content: string | Uint8Array,
  settings: Partial<ImportSettings> = {},
): Promise<Outcome> =>
  withFile(content, async (file) => {
    const all: ReadRow[] = [];
    let [format, refusal]: [ImportFormat | null, ErrorCode | null] = [null, null];
    try {
      format = await formatOf(file);
      for await (const row of readRecommendations(file, { ...SETTINGS, ...settings })) {
        all.push(row);
      }
    } catch (error) {
      const { code, name } = error as { code: ErrorCode; name: string };
      if (name !== "DomainError") throw error;
      refusal = code;
    }
    return {
      ...{ format, refusal, count: all.length },
      rows: all.filter((row) => row.kind === "row"),
      rejected: all.filter((row) => row.kind === "rejected"),
      aside: all.filter((row) => row.kind === "aside").length,
    };
  });
