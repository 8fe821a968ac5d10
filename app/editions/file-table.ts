import { inWords } from "@/app/_i18n/partial-date";
import type { Words } from "@/app/_i18n/words";
import { reportCharts } from "@/app/_charts/report-charts";
import type { FinishedTable } from "@/data/exporters/finished-table";
import type { EditionContent } from "@/db/domain/edition-content";
import type { KeptStatement } from "@/db/domain/kept-table";
import type { Copy } from "./copy";

/** What was taken out of this copy, sentence by sentence; none where it is the original. */
export function takenLines({ taken, frozenOn }: EditionContent, { t, format }: Words): string[] {
  if (!taken) return [];
  const { updates, lastOn, evidence, names, original } = taken;
  const date = lastOn ? inWords(format, lastOn) : "";
  return [
    ...(updates > 0 ? [t("editions.taken.updates", { count: updates, date })] : []),
    ...(evidence ? [t("editions.taken.evidenceGone")] : []),
    ...(names ? [t("editions.taken.names")] : []),
    t("editions.taken.figures", { date: inWords(format, frozenOn) }),
    t("editions.taken.differs", { original }),
  ];
}

/** The table for the files: as it was kept, with its hash, and first of all what was taken out. */
export function fileTable({ content, sha256 }: Copy, words: Words): FinishedTable {
  const { t } = words;
  const taken = takenLines(content, words);
  const address = `${content.address}/download/json`;
  const first: KeptStatement[] =
    taken.length > 0
      ? [{ label: t("editions.statement.taken"), lines: taken.map((text) => ({ text })) }]
      : [];
  const hash = {
    label: t(content.taken ? "editions.page.hashOfCopy" : "editions.statement.hash"),
    lines: [{ text: t("editions.file.hash", { hash: sha256, address }) }],
  };
  const { table } = content;
  const charts = reportCharts(content.charts, content.request.asOf, words);
  return { ...table, charts, statements: [...first, ...table.statements, hash] };
}
