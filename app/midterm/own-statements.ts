import type { Words } from "@/app/_i18n/words";
import type { FinishedHead } from "@/data/exporters/finished-table";
import type { WholeReport } from "./shown-table";
import type { Workspace } from "./workspace";

type Statement = FinishedHead["statements"][number];

/** That texts stand in the report which nobody has published. */
export function draftStatement(organisation: string, t: Words["t"]): Statement {
  const text = t("midterm.statement.draftText", { organisation });
  return { label: t("midterm.statement.draft"), lines: [{ text }] };
}

/** To which rows the table is narrowed, a sentence each; none where it is whole. */
export function narrowedTo(
  { missing, assigned, membership }: Workspace,
  { counts, total }: WholeReport,
  t: Words["t"],
): string[] {
  const { organisationName: organisation } = membership;
  return [
    ...(assigned ? [t("report.assigned.only", { count: total, organisation })] : []),
    ...(missing ? [t(`report.lacks.${missing}`, { count: counts[missing], total })] : []),
  ];
}

/** The same before the table in print. */
export function narrowedStatement(
  workspace: Workspace,
  report: WholeReport,
  t: Words["t"],
): Statement[] {
  const lines = narrowedTo(workspace, report, t).map((text) => ({ text }));
  return lines.length === 0 ? [] : [{ label: t("report.narrowedTo"), lines }];
}
