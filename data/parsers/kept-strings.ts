import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LRUCache } from "lru-cache";

/** Bytes that are written at once. */
const PIECE = 1024 * 1024;
/** Letters of strings that stay in memory. */
const KEPT = 4 * 1024 * 1024;

/** A list that grows, of places in a file. */
class Places {
  #places = new Float64Array(1024);
  length = 0;

  push(place: number) {
    if (this.length === this.#places.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[this.length] = place;
    this.length += 1;
  }

  at = (index: number) => this.#places[index] ?? 0;
}

/**
 * Strings by number that are kept on the disk: a workbook of the world's recommendations has some hundred
 * megabytes of them before its first row.
 */
export class KeptStrings {
  readonly #file: number;
  readonly #ends = new Places();
  readonly #cache = new LRUCache<number, string>({
    maxSize: KEPT,
    sizeCalculation: (text) => text.length + 1,
  });
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  constructor() {
    const path = join(tmpdir(), `upr-strings-${randomUUID()}`);
    this.#file = openSync(path, "wx+", 0o600);
    // It stays until it is closed, and never longer than this program.
    unlinkSync(path);
  }

  get count(): number {
    return this.#ends.length;
  }

  add(text: string) {
    const bytes = Buffer.from(text);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#bytes += bytes.length;
    this.#ends.push(this.#bytes);
    if (this.#waitingBytes > PIECE) this.#write();
  }

  /** The string of that number, from 0; empty where there is none. */
  get(index: number): string {
    if (!(index >= 0 && index < this.#ends.length)) return "";
    const known = this.#cache.get(index);
    if (known !== undefined) return known;
    this.#write();
    const start = index === 0 ? 0 : this.#ends.at(index - 1);
    const bytes = Buffer.alloc(this.#ends.at(index) - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    const text = bytes.toString();
    this.#cache.set(index, text);
    return text;
  }

  close() {
    closeSync(this.#file);
  }

  #write() {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
