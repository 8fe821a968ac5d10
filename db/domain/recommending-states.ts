import type { RowState } from "./import-row";
import { type Parenthesis, parenthesesIn } from "./parentheses";
import { type NamedState, splitStates } from "./state-list";
import { iso3Of } from "./state-names";

export { splitStates } from "./state-list";

/** States in parentheses, one after the other: what stands before it is their wording. */
interface Run {
  end: number;
  start: number;
  states: NamedState[];
}

/** Whether nothing that can be read is left; a footnote's number is not read. */
const isEmpty = (text: string) => !/[\p{L}\p{N}]/u.test(text.replace(/^\d{1,2}(?!\d)/u, ""));

/** A footnote's number or star, and what else closes. */
const CLOSES = "\\d{0,2}[\\s*),]*";
/** What stands after the States of one wording, where the text goes on. */
const GOES_ON = new RegExp(
  `^${CLOSES}(?:$|[;.:/([]|,?\\s*(?:and|as well as)\\s|,?\\s*(?:[–-]\\s*)?\\p{Lu}|,?\\s*[–-]\\s)`,
  "u",
);

/** A name in parentheses at the end that is none known. An abbreviation, a number or a treaty is no State. */
const looksLikeState = (name: string) =>
  /^\p{Lu}/u.test(name) &&
  /\p{Ll}/u.test(name) &&
  !/(?<![\p{L}\uFFFD'’])(?!(?:of|the|and|de|la|du|d|on|behalf)(?!\p{L}))\p{Ll}/u.test(name) &&
  !/\p{N}/u.test(name) &&
  name.split(" ").length <= 6 &&
  !/\b(?:convention|protocol|covenant|treaty|statute|agreement|principles|rules|guidelines|agenda|declaration|act|law|code|constitution|committee|council|commission|resolution|recommendations?|article|part|plan|programme|strategy|objectives?|goals?)\b/iu.test(
    name,
  );

/** The States in it, where it lists States that recommend; otherwise null. */
function statesIn({ inner, isClosed, end }: Parenthesis, text: string): NamedState[] | null {
  if (inner.length > 2_000) return null;
  const states = splitStates(inner);
  const known = states.filter(({ iso3 }) => iso3 !== null).length;
  if (states.length === 0) return null;
  if (known === states.length) return GOES_ON.test(text.slice(end)) ? states : null;
  const isLast = isClosed && isEmpty(text.slice(end));
  const areNames = states.every(({ name, iso3 }) => iso3 !== null || looksLikeState(name));
  if (!areNames) return null;
  const isMostlyKnown = known * 2 >= states.length && GOES_ON.test(text.slice(end));
  return isLast || isMostlyKnown ? states : null;
}

function runsIn(text: string): Run[] {
  const runs: Run[] = [];
  for (const parenthesis of parenthesesIn(text)) {
    const last = runs.at(-1);
    if (last && parenthesis.start < last.end) continue;
    const states = statesIn(parenthesis, text);
    if (!states) continue;
    const between = last && text.slice(last.end, parenthesis.start).replace(/\band\b/u, "");
    if (last && between !== undefined && isEmpty(between)) {
      last.states.push(...states);
      last.end = parenthesis.end;
    } else runs.push({ start: parenthesis.start, end: parenthesis.end, states });
  }
  return runs;
}

/** The wording of each run with its States; none where one run has no wording. */
function piecesOf(text: string, runs: readonly Run[]): string[] {
  const begins = (index: number) => runs[index - 1]?.end ?? 0;
  if (runs.some(({ start }, index) => isEmpty(text.slice(begins(index), start)))) return [];
  return runs.map(({ end }, index) =>
    text
      .slice(begins(index), index === runs.length - 1 ? text.length : end)
      .replace(/^[\s;,.:)*]+|[\s;,]+$/gu, ""),
  );
}

/**
 * The States that a recommendation's text names in parentheses as those that made it, in its order. What
 * else stands in parentheses there, such as a treaty or an article, is none. Where one text holds several
 * wordings, each by States of its own, `parts` are these word for word; otherwise it is empty.
 */
export function readStates(text: string): { states: RowState[]; parts: string[] } {
  const runs = runsIn(text);
  const parts = runs.length > 1 ? piecesOf(text, runs) : [];
  const seen = new Set<string>();
  const states = runs.flatMap((run, index) =>
    run.states.flatMap(({ name, iso3 }): RowState[] => {
      const part = parts.length > 0 ? index : null;
      const key = `${part} ${iso3 ?? name}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ name, iso3, part }];
    }),
  );
  return { states, parts };
}

/** Those of the States that the text itself does not name in parentheses: a cell of both names each once. */
export function statesNotNamed(text: string, states: readonly string[]): string[] {
  const left = states.filter((state) => !text.includes(`(${state})`));
  if (left.length === 0 || !text.includes("(")) return left;
  const named = new Set(readStates(text).states.flatMap(({ name, iso3 }) => [name, iso3 ?? name]));
  return left.filter((state) => !named.has(state) && !named.has(iso3Of(state) ?? state));
}
