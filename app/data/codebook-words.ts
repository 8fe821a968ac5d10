import type { Words } from "@/app/_i18n/words";
import { type DataSet, isWalked } from "@/db/domain/open-data";

/** What stands in a column. The catalogue has words for every column there is: it does not compile otherwise. */
export const columnWords = (set: DataSet, column: string, { t }: Words): string =>
  (t as (key: string) => string)(`openData.columns.${set}.${column}`);

/** What to mind when counting with a data set. */
export function caveatsOf(set: DataSet, { t }: Words): string[] {
  const own = t(`openData.sets.${set}.caveat`);
  return [own, ...(isWalked(set) ? [t("openData.ofOneReview")] : []), t("openData.formulas")];
}
