import { getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { reviewValues } from "@/app/_i18n/review-values";
import { StackedTable } from "@/app/_ui/stacked-table";
import type { ReviewFigures } from "@/db/queries/review-figures";

export interface Pair {
  first: ReviewFigures;
  second: ReviewFigures;
}

/** Rows with a cell for each of two reviews. */
export async function SideBySide(
  props: Pair & {
    id: string;
    title: string;
    hint?: string;
    /** Of the column that says what each row is. */
    head: string;
    rows: readonly { id: string; name: ReactNode; first: ReactNode; second: ReactNode }[];
  },
) {
  const { first, second, id, title, hint, head, rows } = props;
  const t = await getTranslations("reviews");
  const names = [first, second].map((review) => t("name", reviewValues(review)));
  return (
    <section className="side-by-side" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="soft measure">{hint}</p>}
      <StackedTable
        label={title}
        columns={[head, ...names].map((each) => ({ head: each }))}
        rows={rows.map((row) => ({ id: row.id, cells: [row.name, row.first, row.second] }))}
      />
    </section>
  );
}
