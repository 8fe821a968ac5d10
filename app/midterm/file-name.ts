import type { Format } from "@/data/exporters/formats";
import type { MidtermSource } from "@/db/queries/midterm-sources";
import type { MidtermRequest } from "./parameters";

/** Small letters, digits and hyphens, whatever the text was written in. */
function plain(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * For example "cambodia-2019-midterm-government-2026-11-23.docx": State, year of the review,
 * layout, as-of day.
 */
export function fileName(
  { layout, asOf }: Pick<MidtermRequest, "layout" | "asOf">,
  review: Pick<MidtermSource["review"], "state" | "reviewedOn"> | undefined,
  format: Format,
): string {
  const parts = [
    plain(review?.state ?? ""),
    review?.reviewedOn?.slice(0, 4),
    "midterm",
    layout,
    asOf,
  ];
  return `${parts.filter(Boolean).join("-")}.${format}`;
}
