import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
export async function* readOhchrList(_b: Uint8Array, _s: ImportSettings): AsyncGenerator<ReadRow> {}
