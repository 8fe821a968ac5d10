import type { KeptStanding } from "./kept-table";

/** What one organisation said, on the whole or on a part. */
export type KeptVoice = KeptStanding["updates"][number];

/** What each of two standings has and the other has not. */
export interface ChangedVoices {
  from: KeptVoice[];
  to: KeptVoice[];
}

type Sameness = (a: KeptVoice, b: KeptVoice) => boolean;

const saysTheSame: Sameness = (a, b) => a.part === b.part && a.status === b.status;

/**
 * From the surest on: the very same update, a newer one of the same organisation, one of somebody who
 * withholds the name. Whose that is nobody can say, so that only what is said is compared.
 */
const SAMENESS: readonly Sameness[] = [
  (a, b) => a.id === b.id,
  (a, b) =>
    a.organisation !== null && a.organisation.id === b.organisation?.id && saysTheSame(a, b),
  (a, b) => a.organisation === null && b.organisation === null && saysTheSame(a, b),
  (a, b) => (a.organisation === null || b.organisation === null) && saysTheSame(a, b),
];

/** What is left of both when each is paired off with one that is the same. */
function pairedOff({ from, to }: ChangedVoices, isSame: Sameness): ChangedVoices {
  const left = [...to];
  const alone = from.filter((voice) => {
    const place = left.findIndex((other) => isSame(voice, other));
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
  return { from: alone, to: left };
}

/** Whose own status is another, part by part; a newer date alone is no change. */
export function changedVoices(from: KeptStanding, to: KeptStanding): ChangedVoices {
  const all = { from: [...from.updates], to: [...to.updates] };
  return SAMENESS.reduce(pairedOff, all);
}
