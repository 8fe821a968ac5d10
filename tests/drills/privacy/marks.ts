import { randomInt } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { aWord } from "@/tests/support/secrets";

/** Addresses of networks that nobody has (RFC 5737, RFC 3849), and one of this machine that nothing else uses. */
const PLACES = () => ({
  forwarded: `203.0.113.${randomInt(1, 255)}`,
  forwarded6: `2001:db8::${randomInt(0x1000, 0xffff).toString(16)}`,
  real: "127.0.0.77",
});

/** Words and addresses that stand in one journey and nowhere else. */
export class Marks {
  readonly places = PLACES();
  readonly words: string[] = [];

  word(): string {
    const word = aWord();
    this.words.push(word);
    return word;
  }

  get all(): string[] {
    return [...this.words, ...Object.values(this.places)];
  }
}

/** Which of the texts stand in what was printed or stored. */
export const foundIn = (text: string, sought: readonly string[]): string[] =>
  sought.filter((each) => text.includes(each));

/** An address of IP, versions 4 and 6, other than those at which a server listens. */
const ADDRESS =
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])|(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4})+/gi;
const LISTENING = new Set(["127.0.0.1", "0.0.0.0"]);
const TIME = /^\d\d:\d\d:\d\d$/;

/** The addresses of others that stand in what was printed. */
export const addressesIn = (log: string): string[] =>
  (log.match(ADDRESS) ?? []).filter((found) => !LISTENING.has(found) && !TIME.test(found));

/** Every file under the directory but those that `left` says to leave out; `name`: from the directory. */
export function filesIn(directory: string, left: RegExp): { name: string; bytes: string }[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => !left.test(relative(directory, path)) && statSync(path).isFile())
    .map((path) => ({ name: relative(directory, path), bytes: readFileSync(path, "latin1") }));
}
