import { RELATIONS } from "./evidence";
import { groupedBy } from "./grouped";
import { type EvidenceValue, isBy } from "./midterm-cell";
import type { MidtermPassage } from "./midterm-item";
import type { StandingItem } from "./midterm-standing";
import { those } from "./those";
import type { Track } from "./track";

/** The id of each of them once, in the order of first appearance. */
function idsOf(passages: readonly MidtermPassage[]): string[] {
  const all = passages.map(({ id }) => id);
  return all.length < 2 ? all : [...new Set(all)];
}

/** Each place in the document once, in that order, with the passages that are there. */
const locatorsOf = (passages: readonly MidtermPassage[]) =>
  Array.from(
    groupedBy(passages, ({ locator }) => locator),
    ([locator, there]) => ({ locator, passageIds: idsOf(there) }),
  );

/** One document with the passages that are in it. */
function valueOf(
  document: MidtermPassage["document"],
  group: readonly MidtermPassage[],
): EvidenceValue {
  const [first] = group;
  if (first && group.length === 1) {
    const { id, relation, locator } = first;
    const passageIds = [id];
    return {
      ...{ document, passageIds },
      passages: [{ relation, locators: [{ locator, passageIds }] }],
    };
  }
  const passages: EvidenceValue["passages"] = [];
  for (const relation of RELATIONS) {
    const those = group.filter((passage) => passage.relation === relation);
    if (those.length > 0) passages.push({ relation, locators: locatorsOf(those) });
  }
  return { document, passageIds: idsOf(group), passages };
}

function byDocument(passages: readonly MidtermPassage[]): EvidenceValue[] {
  const [first] = passages;
  if (!first) return [];
  if (passages.length === 1) return [valueOf(first.document, passages)];
  return Array.from(groupedBy(passages, ({ document }) => document.id).values(), (group) =>
    valueOf((group[0] ?? first).document, group),
  );
}

/**
 * The tracks' evidence: what their current updates rest on, and what else bears on the recommendation
 * and is neither the word nor the finding of a track that was not asked for. A document dated later is
 * left out.
 */
export function evidenceOf(
  { item, asOf, current }: StandingItem,
  tracks: readonly Track[],
): EvidenceValue[] {
  const ofNoOther = (track: Track | null) => track === null || tracks.includes(track);
  const bearing = those(
    item.evidence,
    ({ document, recordedBy }) => ofNoOther(document.track) && ofNoOther(recordedBy),
  );
  const cited: MidtermPassage[] = [];
  for (const track of tracks) for (const { evidence } of current[track]) cited.push(...evidence);
  const all = cited.length > 0 ? [...cited, ...bearing] : bearing;
  return byDocument(those(all, ({ document }) => isBy(document.date, asOf)));
}
