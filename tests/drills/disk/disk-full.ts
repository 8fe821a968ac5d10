import { mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { midterm } from "@/app/_i18n/en/midterm";
import {
  atLeast,
  type Drill,
  type DrillOptions,
  type Figure,
  none,
  notRun,
} from "@/tests/drills/drill";
import { Acknowledged } from "@/tests/drills/kept/acknowledged";
import { flawsOf } from "@/tests/drills/kept/flaws";
import { withoutGuard } from "@/tests/drills/without/without";
import { type Cast, startWithRoles } from "@/tests/support/roles";
import { madeDisk, NO_DISK, onDisk } from "./disk";
import {
  DOWNLOADED,
  READ,
  type Told,
  wasGivenBack,
  wasTold,
  type WayOfSaving,
  waysOfSaving,
} from "./ways-of-saving";

const GUARDS = { "a full disk is said in words": "codes-of-sqlite.mjs" } as const;

/** What each way of saving led to. */
async function tried(ways: readonly WayOfSaving[]): Promise<Map<string, Told>> {
  const told = new Map<string, Told>();
  for (const [what, save] of ways) {
    try {
      told.set(what, await save());
    } catch (error) {
      told.set(what, { isSaved: false, words: String(error), typed: null });
    }
  }
  return told;
}

/** The names of those of which something holds, for the table: "0", or "2: signing in, an import". */
function namesOf(told: ReadonlyMap<string, Told>, is: (each: Told) => boolean) {
  const names = [...told].filter(([, each]) => is(each)).map(([what]) => what);
  const figure = (what: string): Figure => ({
    ...none(what, names.length),
    reached: names.length === 0 ? 0 : `${names.length}: ${names.join(", ")}`,
  });
  return { names, figure };
}

/** How many of the paths were not answered with what they have, nor (`orSaid`) with why not. */
async function failedReading({ instance, cookies }: Cast, paths: readonly string[], orSaid = "") {
  let failed = 0;
  for (const path of paths) {
    const answer = await fetch(instance.baseUrl + path, {
      headers: { cookie: cookies.contributor },
    });
    const words = await answer.text();
    const isSaid = answer.status === 503 && orSaid !== "" && words.includes(orSaid);
    if (answer.status !== 200 && !isSaid) failed += 1;
  }
  return failed;
}

/** The drafts that are there, as whoever wrote them reads them. */
async function draftsRead({ instance, cookies, db }: Cast): Promise<number> {
  const drafts = db.$client
    .prepare<[], { ref: string; words: string }>(
      `select r.ref, u.measures as words from "update" u
       join recommendation r on r.id = u.recommendation_id where u.state = 'draft'`,
    )
    .all();
  let read = 0;
  for (const { ref, words } of drafts) {
    const address = `${instance.baseUrl}/recommendations/${ref}/record`;
    const page = await fetch(address, { headers: { cookie: cookies.contributor } });
    if ((await page.text()).includes(words)) read += 1;
  }
  return read;
}

async function figures(cast: Cast, full: string): Promise<Figure[]> {
  const ways = waysOfSaving(cast);
  const before = await tried(ways);
  writeFileSync(full, "");
  const meanwhile = await tried(ways);
  const failed = await failedReading(cast, READ);
  const silent = await failedReading(cast, DOWNLOADED, midterm.diskRefuses);
  const drafts = await draftsRead(cast);
  rmSync(full);
  const after = await tried(ways);
  const flaws = flawsOf(join(cast.instance.directory, "upr.sqlite"), new Acknowledged());
  const notSaved = ({ isSaved }: Told) => !isSaved;
  return [
    atLeast("ways of saving, each tried before, on the full disk, and after", ways.length, 8),
    namesOf(before, notSaved).figure("failed before the disk was full"),
    namesOf(meanwhile, (told) => !wasTold(told, "disk_full")).figure(
      "did not say in words that the disk is full",
    ),
    namesOf(meanwhile, (told) => !wasGivenBack(told)).figure("did not give back what was typed"),
    none(`of ${READ.length} pages failed meanwhile`, failed),
    none(`of ${DOWNLOADED.length} downloads neither came nor said why`, silent),
    atLeast("drafts from before that were read meanwhile", drafts, 2),
    namesOf(after, notSaved).figure("failed once there was room, without a restart"),
    none("downloads that failed once there was room", await failedReading(cast, DOWNLOADED)),
    none("damage in file, references or audit chain", flaws.unsound),
    none(
      "changes without event, or events without change",
      flaws.withoutEvent + flaws.withoutUpdate,
    ),
  ];
}

async function run({ without }: DrillOptions): Promise<Figure[]> {
  const disk = madeDisk();
  if (disk === null) return [notRun(NO_DISK)];
  const directory = mkdtempSync(join(tmpdir(), "upr-full-"));
  const full = join(directory, "full");
  const settings = { ...withoutGuard(GUARDS, without), ...onDisk(disk, tmpdir(), { full }) };
  const errors = openSync(join(directory, "errors"), "a");
  const cast = await startWithRoles({ settings, errors });
  try {
    return await figures(cast, full);
  } finally {
    await cast.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

export const diskFull: Drill = {
  name: "disk-full",
  title: "the disk is full while people save and read",
  guards: Object.keys(GUARDS),
  run,
};
