import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ask, type Fate } from "@/tests/drills/clients/ask";
import { serve } from "@/tests/drills/clients/running-server";
import { saver } from "@/tests/drills/clients/saver";
import { signIn } from "@/tests/support/who";
import { draftsIn, type Scene } from "./scene";

const SAVERS = 6;
const READERS = 2;
const CSV = "/midterm/download/csv?layout=government";

/** Each comes from an address of its own, as people do. */
const A_READER = { accept: "text/html", "x-forwarded-for": "192.0.2.50" };
const A_DOWNLOADER = { "x-forwarded-for": "192.0.2.60" };

/** Milliseconds between two pieces of the download, before it has been told to stop and after. */
const SLOWLY = 60;
const QUICKLY = 1;

/** What a server answers that is about to end. */
const REFUSED = 503;
const isRefused = (fate: Fate) =>
  fate.kind === "refused" || (fate.kind === "answered" && fate.status === REFUSED);

/** What came of one stop under load. */
export interface Round {
  exitCode: number;
  /** Seconds from the signal to the end of the process. */
  seconds: number;
  acknowledged: number;
  /** Saves that were acknowledged and are not in the database. */
  lost: number;
  /** Saves, pages and downloads that were sent and got no whole answer. */
  broken: string[];
  /** Those that were under way at the signal, and were answered. */
  finished: number;
  /** Answers that say that something failed. */
  failed: number;
  /** Asked anew after the signal: refused, in words or because nobody was there. */
  refused: number;
  /** Whether the write-ahead log is still there. */
  leavesLog: boolean;
}

/** One after the other until nobody answers any more. */
async function until(over: () => boolean, work: () => Promise<Fate>) {
  while (!over()) {
    const fate = await work();
    if (fate.kind !== "answered" || fate.status === REFUSED) return;
  }
}

/** What is counted of a round while it goes on. */
type Counted = Omit<Round, "exitCode" | "seconds" | "leavesLog">;

/** Notes what becomes of each request. `signalled`: when the signal was sent; infinite before. */
const watching =
  (round: Counted, signalled: () => number) =>
  async (what: string, work: () => Promise<Fate>): Promise<Fate> => {
    const asked = performance.now();
    const fate = await work();
    const wasUnderWay = asked < signalled() && performance.now() > signalled();
    if (fate.kind === "broken") round.broken.push(`${what}: ${fate.code}`);
    else if (isRefused(fate)) round.refused += 1;
    else if (fate.kind === "answered" && fate.status >= 400) round.failed += 1;
    if (fate.kind === "answered" && !isRefused(fate) && wasUnderWay) round.finished += 1;
    return fate;
  };

type Saving = { ref: string; each: ReturnType<typeof saver> };

/** Holds what was acknowledged against what stands there now. */
function countSaved(
  round: Counted,
  savers: readonly Saving[],
  stored: ReturnType<typeof draftsIn>,
) {
  for (const { ref, each } of savers) {
    const last = each.acknowledged();
    const now = stored.get(ref);
    round.acknowledged += each.saves();
    if (last && (!now || now.version < last.version)) round.lost += 1;
    if (last && now?.version === last.version && now.reason !== last.reason) round.lost += 1;
    each.close();
  }
}

/** Starts a server, has it worked with, sends it SIGTERM after `after` ms, and looks at what is left. */
export async function stopUnderLoad(
  scene: Scene,
  after: number,
  settings: Record<string, string>,
): Promise<Round> {
  const { directory, organisationId, refs } = scene;
  const known = draftsIn(scene);
  const server = await serve(directory, { LOG_LEVEL: "warn", ...settings });
  const { baseUrl } = server;
  scene.cookie ||= await signIn(baseUrl, scene.email);
  const { cookie } = scene;
  let signalled = Number.POSITIVE_INFINITY;
  let ended = false;
  const round: Counted = {
    ...{ acknowledged: 0, lost: 0, refused: 0, finished: 0, failed: 0, broken: [] },
  };
  const watched = watching(round, () => signalled);
  const savers = refs.slice(0, SAVERS).map((ref, index) => ({
    ref,
    each: saver({
      ...{ baseUrl, cookie, organisationId, ref, from: `192.0.2.${index + 1}` },
      draft: known.get(ref),
    }),
  }));
  const over = () => ended;
  const pause = () => (performance.now() > signalled ? QUICKLY : SLOWLY);
  const readPage = (ref: string) => () =>
    ask({ address: `${baseUrl}/recommendations/${ref}`, headers: A_READER });
  const all = [
    watched("download", () => ask({ address: baseUrl + CSV, headers: A_DOWNLOADER, pause })),
    ...savers.map(({ each }) => until(over, () => watched("save", each.save))),
    ...refs
      .slice(SAVERS, SAVERS + READERS)
      .map((ref) => until(over, () => watched("page", readPage(ref)))),
  ];
  await wait(after);
  signalled = performance.now();
  server.signal("SIGTERM");
  const exitCode = await server.ended;
  const seconds = (performance.now() - signalled) / 1000;
  ended = true;
  await Promise.all(all);
  const leavesLog = existsSync(join(directory, "upr.sqlite-wal"));
  countSaved(round, savers, draftsIn(scene));
  return { ...round, exitCode, seconds, leavesLog };
}
