import type { Track } from "@/db/domain/track";

/** Words of the area "terms". */
export type TermWords = (key: "withheldName" | "track.government") => string;

/** How an organisation is named; one that withholds its name (null) by its track. */
export function organisationName(name: string | null, track: Track, terms: TermWords): string {
  if (name !== null) return name;
  return terms(track === "civil_society" ? "withheldName" : "track.government");
}
