import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Done } from "./record";

/** So many bytes a disk writes whole or not at all. */
const SECTOR = 512;

type Change = Extract<Done, { kind: "write" | "truncate" }>;
type Entry = Exclude<Done, Change | { kind: "sync" }>;

/** What one file holds: what is certainly on the disk, and what was done since it was last synced. */
interface Content {
  synced: Buffer;
  since: Change[];
}

type Names = Map<string, Content>;

function changed(bytes: Buffer, change: Change): Buffer {
  if (change.kind === "truncate") {
    const longer = Buffer.alloc(Math.max(0, change.length - bytes.length));
    return Buffer.concat([bytes.subarray(0, change.length), longer]);
  }
  const end = change.offset + change.bytes.length;
  const next =
    bytes.length >= end ? bytes : Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]);
  change.bytes.copy(next, change.offset);
  return next;
}

/** What may have come of a write when the power failed: all of it, nothing, or some of its sectors. */
function remainsOf(change: Change, random: () => number): Change[] {
  if (random() < 0.4) return [change];
  if (random() < 0.5 || change.kind === "truncate") return [];
  const { bytes, offset, path } = change;
  const first = SECTOR - (offset % SECTOR);
  const ends = [first];
  for (let end = first; end < bytes.length; end += SECTOR) ends.push(end + SECTOR);
  return ends.flatMap((end, index): Change[] => {
    const begin = ends[index - 1] ?? 0;
    if (random() < 0.5) return [];
    const piece = bytes.subarray(begin, end);
    return [{ kind: "write", path, offset: offset + begin, bytes: piece }];
  });
}

function applied(names: Names, entry: Entry, made: ReadonlyMap<Entry, Content>): void {
  if (entry.kind === "create")
    names.set(entry.path, made.get(entry) ?? { synced: Buffer.alloc(0), since: [] });
  else if (entry.kind === "remove") names.delete(entry.path);
  else if (entry.kind === "rename") {
    const content = names.get(entry.path);
    names.delete(entry.path);
    if (content) names.set(entry.to, content);
  }
}

/**
 * A disk, and what may be on it when the power fails. What was synced is there. Of what was written to a
 * file since, an arbitrary part is there, some of it torn between sectors. Names that were made, removed or
 * changed are there up to an arbitrary one of them, as a file system with a journal keeps them; all up to the
 * last time that their folder was synced.
 */
export class Disk {
  /** The names as the program sees them, and as they are certainly on the disk. */
  private readonly seen: Names;
  private readonly certain: Names;
  private entries: Entry[] = [];
  private readonly made = new Map<Entry, Content>();

  constructor(files: ReadonlyMap<string, Buffer>) {
    const whole = [...files].map(([path, bytes]): [string, Content] => [
      path,
      { synced: Buffer.from(bytes), since: [] },
    ]);
    this.seen = new Map(whole);
    this.certain = new Map(whole);
  }

  private enter(entry: Entry): void {
    if (entry.kind === "create") this.made.set(entry, { synced: Buffer.alloc(0), since: [] });
    applied(this.seen, entry, this.made);
    this.entries.push(entry);
  }

  private sync(path: string): void {
    const content = this.seen.get(path);
    if (content) {
      for (const change of content.since) content.synced = changed(content.synced, change);
      content.since = [];
      return;
    }
    // A folder: its own names are certain from now on, and the journal keeps those before them.
    const inFolder = (entry: Entry) => (path === "." ? true : dirname(entry.path) === path);
    const last = this.entries.findLastIndex(inFolder);
    for (const entry of this.entries.slice(0, last + 1)) applied(this.certain, entry, this.made);
    this.entries = this.entries.slice(last + 1);
  }

  take(done: Done): void {
    if (done.kind === "write" || done.kind === "truncate") {
      this.seen.get(done.path)?.since.push(done);
    } else if (done.kind === "sync") this.sync(done.path);
    else this.enter(done);
  }

  /** Puts into an empty folder what may be on the disk if the power fails now. */
  lose(directory: string, random: () => number): void {
    const names: Names = new Map(this.certain);
    const reached = Math.floor(random() * (this.entries.length + 1));
    for (const entry of this.entries.slice(0, reached)) applied(names, entry, this.made);
    for (const [path, { synced, since }] of names) {
      let bytes: Buffer = Buffer.from(synced);
      for (const change of since.flatMap((each) => remainsOf(each, random))) {
        bytes = changed(bytes, change);
      }
      const place = join(directory, path);
      mkdirSync(dirname(place), { recursive: true });
      rmSync(place, { force: true });
      writeFileSync(place, bytes);
    }
  }
}
