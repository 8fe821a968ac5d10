import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { randomInt } from "node:crypto";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fromBufferPromise } from "yauzl";
import { backupSettings } from "@/data/backup/backup-settings";
import { runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import { type BackupManifest, isPartName } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { restoreBackup } from "@/scripts/restore/restore-backup";
import { verifyBackup } from "@/scripts/restore/verify";
import { atLeast, type Figure, holds, none } from "@/tests/drills/drill";
import {
  type FalsePart,
  listing,
  manifestPart,
  partsOf,
  sealAnew,
  sealedArchive,
  withDatabase,
} from "./archives";
import { differing, digestsAt } from "./table-digests";
import { aWorld, filesAmiss, hashAt } from "./world";

type Damage = (file: string) => void | Promise<void>;

/** One bit of one byte, anywhere. */
function flipped(file: string): void {
  const bytes = readFileSync(file);
  const at = randomInt(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
  writeFileSync(file, bytes);
}

const cutOff: Damage = (file) => truncateSync(file, randomInt(statSync(file).size));

/** The parts changed by somebody who seals them anew; the manifest says of them what it did, or what they are now. */
const resealed =
  (
    change: (parts: FalsePart[]) => FalsePart[] | Promise<FalsePart[]>,
    manifestOf: (manifest: BackupManifest, parts: FalsePart[]) => unknown = (manifest) => manifest,
  ): Damage =>
  async (file) => {
    const { manifest, parts } = await partsOf(file);
    const changed = await change(parts);
    await sealedArchive(file, [...changed, manifestPart(manifestOf(manifest, changed))]);
  };

const same = (parts: FalsePart[]) => parts;
const files = (parts: FalsePart[]) => parts.filter(({ name }) => name.startsWith("files/"));
const withPart = (more: FalsePart) => (parts: FalsePart[]) => [...parts, more];
const stranger = Buffer.from("a stranger's bytes");

/** The bytes of two files of evidence stand under each other's names. */
function swapped(parts: FalsePart[]): FalsePart[] {
  const [one, other] = files(parts);
  if (!one || !other) throw new Error("two files are needed");
  return parts.map((part) => {
    if (part === one) return { ...part, bytes: other.bytes };
    return part === other ? { ...part, bytes: one.bytes } : part;
  });
}

const NEWER =
  "insert into __drizzle_migrations (hash, created_at) values ('of next year', 4102444800000)";
const EDITED_EVENT =
  "drop trigger audit_event_no_update; update audit_event set actor = 'person:nobody' where id = 3";
const CUT_TRAIL =
  "drop trigger audit_event_no_delete; delete from audit_event where id = (select max(id) from audit_event)";

const inDatabase = (statement: string) => (parts: FalsePart[]) =>
  withDatabase(parts, (sqlite) => sqlite.exec(statement));

/** Where even the seal and the manifest's hashes are made anew, what is left are the contents. */
const DAMAGES: Record<string, Damage> = {
  "two files under each other's names": resealed(swapped),
  "two files under each other's names, hashes edited": resealed(swapped, listing),
  "a file left out": resealed((parts) => parts.filter((part) => part !== files(parts)[0])),
  "a file left out, manifest edited": resealed(
    (parts) => parts.filter((part) => part !== files(parts)[0]),
    listing,
  ),
  "a file that is not listed": resealed(
    withPart({ name: `files/${crypto.randomUUID()}`, bytes: stranger }),
  ),
  "counts edited": resealed(same, (manifest) => ({
    ...manifest,
    rows: { ...manifest.rows, update: 1 },
  })),
  "the head of the trail edited": resealed(same, (manifest) => ({
    ...manifest,
    audit: { ...manifest.audit, head: "0".repeat(64) },
  })),
  "a manifest that says more": resealed(same, (manifest) => ({ ...manifest, also: "this" })),
  "a manifest of another format": resealed(same, (manifest) => ({ ...manifest, format: 2 })),
  "no manifest": async (file) => sealedArchive(file, (await partsOf(file)).parts),
  "an event of the trail edited": resealed(inDatabase(EDITED_EVENT), listing),
  "the trail's last event taken away": resealed(inDatabase(CUT_TRAIL), listing),
  "a reference to nobody": resealed(
    inDatabase("pragma foreign_keys = off; update \"update\" set organisation_id = 'nobody'"),
    listing,
  ),
  "a newer schema": resealed(inDatabase(NEWER), (manifest, parts) => ({
    ...listing(manifest, parts),
    schema: { migrations: manifest.schema.migrations + 1, newest: 4_102_444_800_000 },
  })),
  "a newer schema, manifest as it was": resealed(inDatabase(NEWER), listing),
  "no database": resealed(
    (parts) =>
      parts.map((part) => (part.name === "upr.sqlite" ? { ...part, bytes: stranger } : part)),
    listing,
  ),
  "a name that leads out of the folder": async (file) => {
    await resealed(withPart({ name: "xx/xx/stranger", bytes: stranger }), listing)(file);
    // The writer of archives refuses such a name; the bytes are of the same length, and sealed anew below.
    const text = readFileSync(file).toString("latin1");
    await sealAnew(
      file,
      Buffer.from(text.replaceAll("xx/xx/stranger", "../../stranger"), "latin1"),
    );
  },
  "a name at the root": resealed(withPart({ name: "etc/stranger", bytes: stranger }), listing),
  "a part twice": resealed((parts) => [...parts, ...files(parts).slice(0, 1)]),
  "a bomb in place of a file": resealed((parts) => {
    const [first] = files(parts);
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    return parts.map((part) => (part === first ? { ...part, bytes: zeros, compress: true } : part));
  }, listing),
};

/** Unpacks whatever an archive holds, and takes its word for it. */
const takenAtItsWord: typeof verifyBackup = async (file, folder) => {
  const zip = await fromBufferPromise(readFileSync(file), { lazyEntries: true });
  let text = "";
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    if (entry.fileName === "manifest.json") text = Buffer.concat(pieces).toString();
    if (!isPartName(entry.fileName)) continue;
    mkdirSync(dirname(join(folder, entry.fileName)), { recursive: true });
    writeFileSync(join(folder, entry.fileName), Buffer.concat(pieces));
  }
  return JSON.parse(text) as BackupManifest;
};

/** Damaged and forged backups against data that is in place; each has to be refused, and nothing touched. */
export async function damagedBackups(flips: number, without: string | null): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-damaged-"));
  try {
    const directory = join(folder, "data");
    aWorld(directory, 3);
    const good = join(folder, "good.zip");
    const order = { dataDirectory: directory, database: keptDatabase(directory), version: "drill" };
    await runBackup({
      ...order,
      settings: backupSettings({}, directory),
      isScheduled: false,
      to: { file: good },
    });
    const before = digestsAt(join(directory, "upr.sqlite"));
    const verify = without === "verification" ? takenAtItsWord : verifyBackup;
    const isTaken = async (damage: Damage): Promise<boolean> => {
      const file = join(folder, "damaged.zip");
      copyFileSync(good, file);
      await damage(file);
      try {
        await restoreBackup(file, directory, { withFlaws: false, verify });
        return true;
      } catch (error) {
        // Whatever the unchecked one breaks at is no refusal.
        if (!(error instanceof BackupProblem) && without === null) throw error;
        return false;
      }
    };
    let flippedTaken = 0;
    for (let time = 0; time < flips; time += 1) if (await isTaken(flipped)) flippedTaken += 1;
    let cutTaken = 0;
    for (let time = 0; time < flips / 4; time += 1) if (await isTaken(cutOff)) cutTaken += 1;
    const taken: string[] = [];
    for (const [name, damage] of Object.entries(DAMAGES))
      if (await isTaken(damage)) taken.push(name);
    if (taken.length > 0) process.stderr.write(` Taken: ${taken.join("; ")}.`);
    const after = differing(before, digestsAt(join(directory, "upr.sqlite")));
    const isIntact = after.length === 0 && filesAmiss(directory).length === 0;
    const hasEscaped = hashAt(join(folder, "stranger")) !== null;
    const whole = await verifyBackup(good, mkdtempSync(join(folder, "good-")), () => true);
    return [
      none(`Of ${flips} backups with one flipped bit, taken`, flippedTaken),
      none(`Of ${Math.ceil(flips / 4)} that were cut off, taken`, cutTaken),
      none(`Of ${Object.keys(DAMAGES).length} forged and sealed anew, taken`, taken.length),
      holds("The data in place is as it was, every row and file", isIntact && !hasEscaped),
      atLeast("Parts of the undamaged one, which is taken", whole.parts.length, 5),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
