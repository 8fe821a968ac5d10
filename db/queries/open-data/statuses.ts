import type { Reader } from "@/db/client";
import { divergenceOf } from "@/db/domain/divergence";
import type { RowOf } from "@/db/domain/open-data";
import type { Track } from "@/db/domain/track";
import { keyOf, newestOfEach, standingOf } from "@/db/domain/track-status";
import { partsByRecommendation } from "@/db/queries/parts";
import { publishedPassages } from "@/db/queries/published-passages";
import { assessmentsOn } from "./assessments";
import { recommendationRows } from "./recommendations";

type Words = "address" | "government_label" | "civil_society_label";

/** Where both tracks stand on these recommendations as of a day ("YYYY-MM-DD"), in the order of `ids`. */
export function statusRows(
  reader: Reader,
  ids: readonly number[],
  asOf: string,
): Omit<RowOf<"statuses">, Words>[] {
  const said = assessmentsOn(reader, ids, asOf);
  const parts = partsByRecommendation(reader, ids);
  const passages = publishedPassages(reader, ids);
  return recommendationRows(reader, ids).map(({ ref, review }, index) => {
    const id = ids[index] as number;
    const assessments = said.get(id) ?? [];
    const current = newestOfEach(assessments, asOf);
    const standing = standingOf(
      assessments,
      asOf,
      (parts.get(id) ?? []).map((part) => part.id),
    );
    const { kind, gap } = divergenceOf(standing);
    const of = (track: Track) => current.filter((one) => one.track === track);
    const organisations = (track: Track) =>
      new Set(of(track).map(({ organisationId }) => organisationId)).size;
    return {
      ...{ ref, review, as_of: asOf },
      government: keyOf(standing.government),
      government_organisations: organisations("government"),
      government_newest: of("government")[0]?.asOf ?? null,
      civil_society: keyOf(standing.civil_society),
      civil_society_organisations: organisations("civil_society"),
      civil_society_newest: of("civil_society")[0]?.asOf ?? null,
      ...{ divergence: kind, gap },
      coded: current.filter(({ isCoded }) => isCoded).length,
      evidence: passages.get(id)?.length ?? 0,
    };
  });
}
