import { randomInt } from "node:crypto";
import { type Role, ROLES } from "./roles";

/** A word or an id that stands in one private thing and nowhere else. */
export interface Secret {
  /** What it is, for whoever reads that it has got out. */
  name: string;
  marker: string;
  /** Who may come upon it. */
  allowed: readonly Role[];
  /** Who must come upon it, so that looking for it is known to find it. */
  shown: readonly Role[];
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A word of small letters, which no format writes otherwise and no other text has. */
export const aWord = (): string =>
  `qx${Array.from({ length: 18 }, () => LETTERS[randomInt(LETTERS.length)]).join("")}`;

/** The secrets of one instance. */
export class Secrets {
  readonly all: Secret[] = [];

  /** A new word, to be written where only these may read it. */
  word(name: string, seenBy: readonly Role[]): string {
    const marker = aWord();
    this.all.push({ name, marker, allowed: seenBy, shown: seenBy });
    return marker;
  }

  /** Something that is there anyhow, such as an id: these may come upon it, and need not. */
  known(name: string, marker: string, allowed: readonly Role[]): void {
    if (marker.length < 16) throw new Error(`${name} is too short to be looked for: ${marker}`);
    this.all.push({ name, marker, allowed, shown: [] });
  }

  /** From now on these are for others. */
  nowSeenBy(names: RegExp, seenBy: readonly Role[]): void {
    for (const secret of this.all.filter(({ name }) => names.test(name))) {
      secret.allowed = secret.allowed.filter((role) => seenBy.includes(role));
      secret.shown = secret.shown.filter((role) => seenBy.includes(role));
    }
  }
}

/** Everybody, visitors included. */
export const EVERYBODY: readonly Role[] = ROLES;
