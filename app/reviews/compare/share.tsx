import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";

/** How many of a review's recommendations, of how many; opens the list that it counts. */
export async function Share(props: {
  count: number;
  total: number;
  /** The list. */
  filter: Partial<ExplorerFilter>;
}) {
  const { count, total, filter } = props;
  const t = await getTranslations("reviews.compare");
  const format = await getFormatter();
  if (count === 0) return <>{t("shareNone", { total })}</>;
  // Some are never "0 %" of them, nor short of all "100 %".
  const isNearEnd = count < total && (count / total < 0.005 || count / total >= 0.995);
  const digits = { style: "percent", maximumFractionDigits: isNearEnd ? 1 : 0 } as const;
  const percent = format.number(count / total, digits);
  return (
    <a href={`/recommendations?${toSearchParams(filter)}`}>
      {t("share", { count, total, percent })}
    </a>
  );
}
