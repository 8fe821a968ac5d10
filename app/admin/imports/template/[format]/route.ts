import { getMessages } from "@/app/_i18n/server";
import { requireAdministrator } from "@/app/_server/actor";
import { asFile, gatheredBytes, inPlainWords } from "@/app/_server/answers";
import { CONTENT_TYPES } from "@/data/exporters/formats";
import { ownTableCsv, ownTableXlsx } from "@/data/exporters/own-table";

/** The empty table of one's own, to be filled in: "xlsx" or "csv". */
export async function GET(_: Request, { params }: { params: Promise<{ format: string }> }) {
  await requireAdministrator();
  const { format } = await params;
  const { imports, ownTable, terms } = await getMessages();
  const words = { ...ownTable, language: "en", positions: Object.values(terms.position) };
  const { fileName, unknown } = imports.template;
  if (format === "xlsx") {
    const bytes = await gatheredBytes(ownTableXlsx(words));
    return asFile(bytes, { type: CONTENT_TYPES.xlsx, name: `${fileName}.xlsx` });
  }
  if (format === "csv") {
    const bytes = await gatheredBytes([ownTableCsv(words)]);
    return asFile(bytes, { type: CONTENT_TYPES.csv, name: `${fileName}.csv` });
  }
  return inPlainWords(404, unknown);
}
