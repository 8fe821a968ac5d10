import { EVIDENCE_CHOICES, type EvidenceChoice } from "./explorer-filter";
import type { Relation } from "./evidence";

/**
 * How many of `total` recommendations have each sort of published evidence. One that has direct and
 * related evidence counts under both, so these overlap; `any` + `none` = `total`.
 */
export interface EvidenceCoverage {
  total: number;
  counts: Record<EvidenceChoice, number>;
}

/** Counts the recommendations; `relationsOf` gives the relations of what is published on one. */
export function evidenceCoverageOf(
  recommendationIds: readonly number[],
  relationsOf: (id: number) => readonly Relation[],
): EvidenceCoverage {
  const counts = Object.fromEntries(
    EVIDENCE_CHOICES.map((choice) => [choice, 0]),
  ) as EvidenceCoverage["counts"];
  for (const id of recommendationIds) {
    const relations = new Set(relationsOf(id));
    counts[relations.size > 0 ? "any" : "none"] += 1;
    for (const relation of relations) counts[relation] += 1;
  }
  return { total: recommendationIds.length, counts };
}
