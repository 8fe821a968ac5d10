import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import type { RecommendationList } from "@/db/queries/review-facts";

/**
 * Where a review has several lists: which of them is counted, and the ways to count another. `hrefTo` takes
 * the ids of the lists to count; none for all of them together, where the page can do that.
 */
export async function ReviewLists(props: {
  lists: readonly RecommendationList[];
  /** Ids of those that are counted; empty for all. */
  counted: readonly string[];
  hrefTo: (sources: string[]) => string;
  together: boolean;
}) {
  const { lists, counted, hrefTo, together } = props;
  if (lists.length < 2) return null;
  const t = await getTranslations("reviews.lists");
  const format = await getFormatter();
  const isCounted = ({ id }: RecommendationList) => counted.length === 0 || counted.includes(id);
  const both = lists.every(isCounted);
  return (
    <div className="review-lists measure">
      <p>{both ? t("both", { lists: lists.length }) : t("one", { lists: lists.length })}</p>
      <ul>
        {lists.map((list) => {
          const words = t("list", {
            title: list.title,
            date: inWords(format, list.date),
            count: list.recommendations,
          });
          return (
            <li key={list.id}>
              {isCounted(list) && !both ? (
                <strong aria-current="true">{words}</strong>
              ) : (
                <a href={hrefTo([list.id])}>{words}</a>
              )}
            </li>
          );
        })}
        {together && !both && (
          <li>
            <a href={hrefTo([])}>{t("together")}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
