import type { ImportSettings, RowProblem, RowReview } from "@/db/domain/import-row";
import { iso3Of } from "@/db/domain/state-names";
import { cycleOf } from "@/db/domain/upr-session";
import { problem } from "./row-cells";

/** Which review a row says it belongs to, in its own words; empty where it says nothing. */
export interface SaidReview {
  state: string;
  mechanism: string;
  session: string;
  cycle: string;
}

const ORDINALS = ["first", "second", "third", "fourth", "fifth"];
const ROMAN = ["i", "ii", "iii", "iv", "v"];

const SESSION = [/\bsession\s*(?:no\.?\s*)?(\d{1,2})(?!\d)/iu, /(?<![\d.])(\d{1,2})(?!\d|\.\d)/u];

/** "30", "48th Session", "Session 30 - May 2018": the number; null where there is none. */
function sessionIn(text: string): number | null {
  const found = SESSION.map((shape) => shape.exec(text)?.[1]).find((digits) => digits);
  return found !== undefined && Number(found) > 0 ? Number(found) : null;
}

/** "3", "3rd cycle", "Cycle III", "Third cycle (2017 - 2022)": from 1 to 5; null where it is none. */
function cycleIn(text: string): number | null {
  const figure = /(?<!\d)([1-5])(?!\d)/u.exec(text)?.[1];
  if (figure) return Number(figure);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const index = words
    .map((word) => Math.max(ORDINALS.indexOf(word), ROMAN.indexOf(word)))
    .find((at) => at >= 0);
  return index === undefined ? null : index + 1;
}

/**
 * The review that a row belongs to: what it says itself, and what the person who imports says where it
 * says nothing. A cycle that is not stated follows from the session.
 */
export function reviewOf(
  said: SaidReview,
  settings: ImportSettings,
): { review: RowReview; doubts: RowProblem[] } {
  const doubts: RowProblem[] = [];
  const iso3 = said.state === "" ? settings.iso3 : iso3Of(said.state);
  if (said.state !== "" && iso3 === null) {
    doubts.push(problem("state_under_review_unknown", said.state));
  }
  const session = said.session === "" ? settings.session : sessionIn(said.session);
  const stated = said.cycle === "" ? null : cycleIn(said.cycle);
  const reckoned = session === null ? null : cycleOf(session);
  const isUnreadable = said.session !== "" && session === null;
  const isContrary = stated !== null && reckoned !== null && stated !== reckoned;
  if (isUnreadable || isContrary) {
    doubts.push(problem("session_unreadable", [said.cycle, said.session].join(" ")));
  }
  const isUpr = said.mechanism === "UPR";
  const cycle = stated ?? reckoned ?? settings.cycle;
  const review = { state: said.state, iso3, mechanism: said.mechanism };
  // Other mechanisms have no cycles, and sessions of their own.
  return {
    review: isUpr ? { ...review, cycle, session } : { ...review, cycle: null, session: null },
    doubts: isUpr ? doubts : doubts.filter(({ code }) => code !== "session_unreadable"),
  };
}

/** Whether something else was asked for than rows of this State or mechanism. */
export const isAside = ({ iso3, mechanism }: RowReview, settings: ImportSettings): boolean =>
  (settings.only !== null && iso3 !== settings.only) ||
  (mechanism !== "UPR" && !settings.allMechanisms);
