import { RELATIONS, type Relation } from "./evidence";
import { groupedBy } from "./grouped";
import { currentOf, type EvidenceValue, isBy } from "./midterm-cell";
import type { MidtermItem, MidtermPassage } from "./midterm-item";
import type { Track } from "./track";

function byDocument(passages: readonly MidtermPassage[]): EvidenceValue[] {
  return [...groupedBy(passages, (passage) => passage.document.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { track: _, ...document } = first.document;
    const locatorsOf = (relation: Relation) => [
      ...new Set(group.filter((p) => p.relation === relation).map((p) => p.locator)),
    ];
    const passagesOf = RELATIONS.map((relation) => ({ relation, locators: locatorsOf(relation) }));
    const passages = passagesOf.filter((p) => p.locators.length > 0);
    return [{ ...document, passageIds: [...new Set(group.map(({ id }) => id))], passages }];
  });
}

/**
 * The tracks' evidence as of a day: what their current updates rest on, and what else bears on the
 * recommendation and is neither the word nor the finding of a track that was not asked for. A document dated later is left out.
 */
export function evidenceOf(
  item: MidtermItem,
  tracks: readonly Track[],
  asOf: string,
): EvidenceValue[] {
  const cited = tracks.flatMap((track) =>
    currentOf(item, track, asOf).flatMap((update) => update.evidence),
  );
  const ofNoOther = (track: Track | null) => track === null || tracks.includes(track);
  const others = item.evidence.filter(
    ({ document, recordedBy }) => ofNoOther(document.track) && ofNoOther(recordedBy),
  );
  return byDocument([...cited, ...others].filter(({ document }) => isBy(document.date, asOf)));
}
