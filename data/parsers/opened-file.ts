import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import type { ImportedFile } from "@/db/domain/import-summary";
import { formatOf, type ReceivedFile, readRecommendations } from "./recommendation-file";

/** A file of recommendations, told by its content, ready to be read row by row. Throws what `formatOf` throws. */
export async function openedFile(
  file: ReceivedFile,
  settings: ImportSettings,
): Promise<ImportedFile & { rows: AsyncIterable<ReadRow> }> {
  const format = await formatOf(file);
  const hash = createHash("sha256");
  await pipeline(createReadStream(file.path), hash);
  const { name, size } = file;
  const sha256 = hash.digest("hex");
  return { name, size, sha256, format, rows: readRecommendations(file, settings) };
}
