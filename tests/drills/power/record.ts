/** Something that was done to the files of a directory, by their paths from it. */
export type Done =
  | { kind: "create"; path: string }
  | { kind: "sync"; path: string }
  | { kind: "remove"; path: string }
  | { kind: "folder"; path: string }
  | { kind: "rename"; path: string; to: string }
  | { kind: "truncate"; path: string; length: number }
  | { kind: "write"; path: string; offset: number; bytes: Buffer };

const LINE_END = 10;

function doneOf(kind: string, path: string, rest: readonly string[]): Done {
  switch (kind) {
    case "create":
    case "sync":
    case "remove":
    case "folder":
      return { kind, path };
    case "rename":
      return { kind, path, to: rest[0] ?? "" };
    case "truncate":
      return { kind, path, length: Number(rest[0]) };
    default:
      throw new Error(`the record holds ${kind}, which nobody writes down`);
  }
}

/** What `disk.c` has written down, in order. */
export function* readRecord(record: Buffer): Generator<Done> {
  let at = 0;
  while (at < record.length) {
    const end = record.indexOf(LINE_END, at);
    const [kind = "", path = "", ...rest] = record.subarray(at, end).toString().split(" ");
    at = end + 1;
    if (kind !== "write") {
      yield doneOf(kind, path, rest);
      continue;
    }
    const [offset = 0, length = 0] = rest.map(Number);
    yield { kind, path, offset, bytes: record.subarray(at, at + length) };
    at += length;
  }
}
