import type { Layout } from "@/db/domain/midterm-layout";

/** Small letters, digits and hyphens, whatever the text was written in. */
function plain(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * What a report's file is called, without its ending: "cambodia-2019-midterm-government-2026-11-23", that
 * is State, year of the review, layout and as-of day; of an edition with "-edition-2-3f2a9c1b", its number
 * and the beginning of its id, because every organisation counts its own; of one with texts that are not
 * published with "-draft", so that nobody sends it by a slip. The author is not in it, who may withhold its
 * name later.
 */
export function reportFileName(
  { layout, asOf }: { layout: Layout; asOf: string },
  review: { state: string; reviewedOn: string | null } | undefined,
  which?: { number: number; id: string } | "draft",
): string {
  const year = review?.reviewedOn?.slice(0, 4);
  const parts = [plain(review?.state ?? ""), year, "midterm", layout, asOf];
  if (which === "draft") parts.push("draft");
  else if (which) parts.push("edition", String(which.number), which.id.slice(0, 8));
  return parts.filter(Boolean).join("-");
}
