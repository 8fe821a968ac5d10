import { cache } from "react";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { dayOf } from "@/app/_server/instance";
import { type ShownEdition, shownOf } from "./copy";

export type { Copy, ShownEdition } from "./copy";

/** An edition as anybody may see it now. Null where there is none. */
export const shownEdition = cache(async (id: string): Promise<ShownEdition | null> => {
  const words = { t: await getTranslations(), format: await getFormatter() };
  return shownOf(await reader(), id, { words, dayOf });
});
