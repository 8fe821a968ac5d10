import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Transform } from "node:stream";
import { BackupProblem } from "@/db/domain/backup-problem";

/*
 * A backup ends with the SHA-256 of all that stands before it, in the comment at the end of a ZIP file:
 * other programs read past it, and a single flipped bit anywhere shows, also where it belongs to no part.
 */
const PREFIX = "SHA-256 of all before this line: ";
const SEAL = new RegExp(`^${PREFIX}([0-9a-f]{64})\n$`);
const SEAL_LENGTH = PREFIX.length + 64 + 1;

/** The last two bytes of a ZIP file without a comment: how long the comment is. */
const LENGTH_OF_COMMENT = 2;

/** Seals a ZIP file that flows through. `sha256()` and `size()` are of the whole, once it is through. */
export function sealing(): { through: Transform; sha256: () => string; size: () => number } {
  const hash = createHash("sha256");
  let held = Buffer.alloc(0);
  let size = 0;
  let whole = "";
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const all = Buffer.concat([held, chunk]);
      const ready = all.subarray(0, Math.max(0, all.length - LENGTH_OF_COMMENT));
      held = all.subarray(ready.length);
      hash.update(ready);
      size += ready.length;
      done(null, ready);
    },
    flush(done) {
      if (held.length !== LENGTH_OF_COMMENT || held.readUInt16LE() !== 0) {
        return done(new Error("the archive has a comment already"));
      }
      held.writeUInt16LE(SEAL_LENGTH);
      const seal = Buffer.from(`${PREFIX}${hash.update(held).copy().digest("hex")}\n`);
      whole = hash.update(seal).digest("hex");
      size += held.length + seal.length;
      done(null, Buffer.concat([held, seal]));
    },
  });
  return { through, sha256: () => whole, size: () => size };
}

async function sealOf(path: string): Promise<{ sealed: string; until: number } | null> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const until = size - SEAL_LENGTH;
    if (until <= 0) return null;
    const { buffer, bytesRead } = await file.read(
      ...([Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, until] as const),
    );
    const sealed = SEAL.exec(buffer.toString("latin1", 0, bytesRead))?.[1];
    return sealed ? { sealed, until } : null;
  } finally {
    await file.close();
  }
}

/**
 * Reads the file from end to end. Throws BackupProblem: `no_backup` where nothing seals it (it is something
 * else, or was cut off), `backup_damaged` where it is not as it was sealed.
 */
export async function requireSealed(path: string): Promise<void> {
  const seal = await sealOf(path);
  if (!seal) throw new BackupProblem("no_backup");
  const hash = createHash("sha256");
  const bytes = createReadStream(path, { end: seal.until - 1 }) as AsyncIterable<Buffer>;
  for await (const piece of bytes) hash.update(piece);
  if (hash.digest("hex") !== seal.sealed) throw new BackupProblem("backup_damaged");
}
