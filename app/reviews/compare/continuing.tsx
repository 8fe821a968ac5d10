import { getTranslations } from "@/app/_i18n/server";
import type { Pair } from "./side-by-side";

/** How much of the later review continues the earlier one. */
export async function Continuing(
  props: Pair & {
    /** Null where neither is known to be the later one. */
    later: "first" | "second" | null;
    count: number;
  },
) {
  const { later, count } = props;
  const t = await getTranslations("reviews.compare");
  return (
    <section aria-labelledby="lineage">
      <h2 id="lineage">{t("lineage")}</h2>
      <p className="measure">
        {later === null
          ? t("sameDay")
          : t("continues", { count, total: props[later].tally.recommendations })}
      </p>
    </section>
  );
}
