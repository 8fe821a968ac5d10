import type { Track } from "@/db/domain/track";
import type { Words } from "./words";

/** How an organisation is named; one that withholds its name by its track. */
export function nameOf(organisation: string | null, track: Track, { t }: Words): string {
  if (organisation !== null) return organisation;
  return track === "civil_society" ? t("terms.withheldName") : t("terms.track.government");
}
