import type { Layout, MidtermColumn } from "@/db/domain/midterm-layout";
import type { Words } from "@/app/_i18n/words";

type HeadingKey = Parameters<Words["t"]>[0];

/** A column's heading, exactly as the layout prints it. */
export function headingOf(layout: Layout, column: MidtermColumn, t: Words["t"]): string {
  // Each layout has words for its own columns only, which a test holds; the type cannot say so.
  return t(`midterm.column.${layout}.${column}` as HeadingKey);
}
