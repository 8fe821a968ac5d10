import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "@/db/opening/open-database";
import { STANDALONE } from "@/scripts/start/build.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import {
  atLeast,
  type Drill,
  type DrillOptions,
  type Figure,
  holds,
  none,
  notRun,
} from "@/tests/drills/drill";
import { seedWhereEmpty } from "@/scripts/seed";
import { withoutGuard } from "@/tests/drills/without/without";
import { madeDisk, NO_DISK, onDisk } from "./disk";

const GUARDS = { "tries to write when it starts": "asks-for-no-right-to-write.mjs" } as const;

/** Somebody else, whose folder it is that an administrator may not write. */
const NOBODY = 65_534;

/*
 * An administrator without the right to pass over what rights say: they count for this account too, and it
 * reaches the program wherever that stands, which others may not.
 */
const BOUND_BY_RIGHTS = [
  "setpriv",
  "--bounding-set=-dac_override,-dac_read_search,-fowner",
  "--inh-caps=-all",
];

/** How long a start may take before it counts as one that was not refused, in ms; whoever answers was not. */
const PATIENCE = 60_000;
const LOOK = 200;

/** Something that keeps the database from being written, by its name. */
interface Hindrance {
  what: string;
  /** Does it to the folder with the database. */
  hinder: (directory: string) => void;
  environment: Record<string, string>;
  /** A program that starts it, with its parameters; none where it needs none. */
  by: readonly string[];
}

function hindrances(directory: string, switchPath: string): (Hindrance | Figure)[] {
  const isRoot = process.getuid?.() === 0;
  const by = isRoot ? BOUND_BY_RIGHTS : [];
  const disk = madeDisk();
  const readOnlyFile: Hindrance = {
    what: "a file that this account may only read",
    hinder: () => chmodSync(join(directory, "upr.sqlite"), 0o444),
    environment: {},
    by,
  };
  const readOnlyFolder: Hindrance = {
    what: "a folder in which this account may not write",
    hinder: () => {
      chmodSync(directory, 0o555);
      // Its owner could open it again.
      if (isRoot) chownSync(directory, NOBODY, NOBODY);
    },
    environment: {},
    by,
  };
  if (disk === null) return [readOnlyFile, readOnlyFolder, notRun(NO_DISK)];
  const readOnlyDisk: Hindrance = {
    what: "a disk that is read-only",
    hinder: () => writeFileSync(switchPath, ""),
    environment: onDisk(disk, directory, { readOnly: switchPath }),
    by: [],
  };
  return [readOnlyFile, readOnlyFolder, readOnlyDisk];
}

/** The two ways in which people start it. */
const STARTS = [
  ["npm start", process.cwd(), "scripts/start.mjs"],
  ["the server by itself", STANDALONE, "server.js"],
] as const;

const answersAt = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => true,
    () => false,
  );

/** Starts the program. Gives its exit code (null where it did not end by itself) and what it said. */
async function started(
  cwd: string,
  file: string,
  { environment, by, directory }: Hindrance & { directory: string },
): Promise<{ code: number | null; said: string }> {
  const port = await freePort();
  const [program = "", ...parameters] = [...by, process.execPath, file];
  const child = spawn(program, parameters, {
    cwd,
    // What it starts itself ends with it.
    detached: true,
    env: {
      ...process.env,
      ...environment,
      ...{ NODE_ENV: "production", DATA_DIRECTORY: directory, PORT: String(port) },
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (status) => resolve(status));
  });
  const until = Date.now() + PATIENCE;
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  while (isRunning()) {
    await Promise.race([wait(LOOK), ended]);
    const isPast = Date.now() > until || (isRunning() && (await answersAt(port)));
    if (isPast && isRunning() && child.pid) process.kill(-child.pid, "SIGKILL");
  }
  const code = await ended;
  return { code, said: said.trim() };
}

/** One line about the database that says why, what became of it, and nothing of where in the program. */
const isOneClearLine = (said: string) =>
  /^The database \S+ cannot be written: [^\n]+\. Nothing was changed\.$/.test(said);

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const parent = mkdtempSync(join(tmpdir(), "upr-read-only-"));
  const [directory, switchPath] = [join(parent, "data"), join(parent, "read-only")];
  const path = join(directory, "upr.sqlite");
  const silent: string[] = [];
  const figures: Figure[] = [];
  let [tried, changed] = [0, 0];
  const starts = short ? STARTS.slice(1) : STARTS;
  try {
    for (const each of hindrances(directory, switchPath)) {
      if (!("hinder" in each)) {
        figures.push(each);
        continue;
      }
      const db = openDatabase(path);
      seedWhereEmpty(db);
      db.$client.close();
      chmodSync(parent, 0o755);
      chmodSync(directory, 0o755);
      each.hinder(directory);
      const before = readFileSync(path).toString("base64");
      for (const [how, cwd, file] of starts) {
        const environment = { ...each.environment, ...withoutGuard(GUARDS, without) };
        const { code, said } = await started(cwd, file, { ...each, environment, directory });
        tried += 1;
        if (code !== 1 || !isOneClearLine(said))
          silent.push(`${how}, ${each.what} (${code}: ${said})`);
        if (readFileSync(path).toString("base64") !== before) changed += 1;
      }
      rmSync(switchPath, { force: true });
      rmSync(directory, { recursive: true, force: true });
    }
    return [
      atLeast(
        "starts on what cannot be written",
        tried,
        (figures.length > 0 ? 2 : 3) * starts.length,
      ),
      {
        ...none("did not end with code 1 and one clear line", silent.length),
        reached: silent.length === 0 ? 0 : `${silent.length}: ${silent.join("; ")}`,
      },
      holds("the database is as it was, byte for byte", changed === 0),
      ...figures,
    ];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

export const readOnly: Drill = {
  name: "read-only",
  title: "the program is started on what it cannot write",
  guards: Object.keys(GUARDS),
  run,
};
