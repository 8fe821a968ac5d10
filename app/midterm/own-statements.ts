import type { Words } from "@/app/_i18n/words";
import type { FinishedHead } from "@/data/exporters/finished-table";
import type { Lack } from "@/db/domain/report-completeness";

type Statement = FinishedHead["statements"][number];

/** That texts stand in the report which nobody has published. */
export function draftStatement(organisation: string, t: Words["t"]): Statement {
  const text = t("midterm.statement.draftText", { organisation });
  return { label: t("midterm.statement.draft"), lines: [{ text }] };
}

/** That the table holds those rows alone which lack something. */
export function narrowedStatement(
  { missing, count, total }: { missing: Lack; count: number; total: number },
  t: Words["t"],
): Statement {
  const text = t(`report.lacks.${missing}`, { count, total });
  return { label: t("report.narrowedTo"), lines: [{ text }] };
}
