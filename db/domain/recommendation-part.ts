/** Who split a recommendation into parts: the import, where one number holds several wordings, or a person. */
export const PART_SETTERS = ["import", "person"] as const;
export type PartSetter = (typeof PART_SETTERS)[number];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** More parts than any recommendation has, and no more than there are letters. */
export const MOST_PARTS = LETTERS.length;

/** The letter of the part at a place from 1: "a" is the first. Throws where there is no such letter. */
export function letterOf(place: number): string {
  const letter = LETTERS[place - 1];
  if (letter === undefined) throw new RangeError(`no letter for part ${place}`);
  return letter;
}
