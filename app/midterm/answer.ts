import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { tableSetting } from "@/app/_server/table-setting";
import type { FinishedRow } from "@/data/exporters/finished-table";
import { WITH_FACTS } from "./made-rows";
import { type MadeTable, makeTable } from "./make-table";
import type { MidtermRequest } from "./parameters";

/** The table that is asked for, of what is published, in the words of the reader. */
export async function answer(request: MidtermRequest): Promise<MadeTable<FinishedRow>> {
  const from = await reader();
  const words = { t: await getTranslations(), format: await getFormatter() };
  return makeTable(from, request, WITH_FACTS, tableSetting(), words);
}
