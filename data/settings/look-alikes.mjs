/*
 * Which setting somebody may have meant by a variable that is none.
 */

/** Shorter names are too near to what other programs are set up by. */
const LONG_ENOUGH = 7;

/**
 * How many letters have to be added, left out, replaced or swapped with their neighbour to make one name of
 * the other (optimal string alignment distance).
 *
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  let [beforeLast, last] = [
    /** @type {number[]} */ ([]),
    Array.from({ length: b.length + 1 }, (_, j) => j),
  ];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + same,
        i > 1 && j > 1 && swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** @param {string} name @param {string} known */
function isLike(name, known) {
  if (known.length < LONG_ENOUGH || name.length < LONG_ENOUGH) return false;
  const given = name.toUpperCase().replaceAll("-", "_");
  return known.startsWith(given) || distance(given, known) <= Math.max(2, known.length / 5);
}

/**
 * The setting that a variable was probably meant to be; null where it looks like none.
 *
 * @param {string} name Of a variable that is no setting.
 * @param {readonly string[]} known The names of all settings.
 * @returns {string | null}
 */
export const meantBy = (name, known) =>
  known.includes(name) ? null : (known.find((each) => isLike(name, each)) ?? null);
