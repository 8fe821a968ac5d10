import { getTranslations } from "@/app/_i18n/server";
import { reviewValues } from "@/app/_i18n/review-values";
import type { ReviewEntry } from "@/db/queries/other-reviews";

/** Which review a page shows, and the ways to others. `hrefTo`: the same page of another review. */
export async function ReviewSwitcher(props: {
  /** Null: the whole database. */
  review: ReviewEntry | null;
  others: { nearest: readonly ReviewEntry[]; total: number };
  hrefTo: (reviewId: string) => string;
}) {
  const { review, others, hrefTo } = props;
  if (others.total === 0) return null;
  const t = await getTranslations("reviews.switcher");
  const name = await getTranslations("reviews");
  const { nearest, total } = others;
  const left = total - nearest.length;
  return (
    <nav className="review-switcher screen-only" aria-label={t("label")}>
      <p>
        <strong>{review ? name("name", reviewValues(review)) : t("everything")}</strong>
        <span className="soft">{t("others")}</span>
        {nearest.map((each) => (
          <a key={each.id} href={hrefTo(each.id)}>
            {name("name", reviewValues(each))}
          </a>
        ))}
        <a href="/reviews">
          {left > 0 ? t("all", { count: total + (review ? 1 : 0) }) : t("list")}
        </a>
      </p>
    </nav>
  );
}
