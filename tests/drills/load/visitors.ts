import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ask, type Fate } from "@/tests/drills/clients/ask";
import { saver } from "@/tests/drills/clients/saver";
import { signIn } from "@/tests/support/who";
import type { LoadScene } from "./scene";

/** What was asked of a server, and how often it did not answer as it should. */
export interface Asked {
  times: Map<string, number>;
  failures: string[];
}

/** Words that many recommendations have, and few. */
const WORDS = ["rights", "children torture", "ratify", "indigenous peoples land", "prison"];
const FORMATS = ["csv", "xlsx", "docx"];
const LAYOUTS = ["government", "civil-society", "ohchr-3"];

/** A number that comes back in the same order on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

const pick = <T>(list: readonly T[], roll: (sides: number) => number): T =>
  list[roll(list.length)] as T;

/** Where a reader goes next: mostly to recommendations and lists, now and then to a search. */
function nextPage(refs: readonly string[], roll: (sides: number) => number): [string, string] {
  const turn = roll(20);
  if (turn < 7) return ["page", `/recommendations/${pick(refs, roll)}`];
  if (turn < 11) return ["list", `/recommendations?page=${1 + roll(10)}`];
  if (turn < 13) return ["overview", "/"];
  if (turn < 15) return ["table", "/midterm"];
  if (turn < 17) return ["evidence", "/evidence"];
  return ["search", `/search?q=${encodeURIComponent(`${pick(WORDS, roll)} ${roll(50)}`)}`];
}

export interface Visit {
  baseUrl: string;
  scene: LoadScene;
  /** Whether it is over. */
  over: () => boolean;
  asked: Asked;
}

function note({ asked }: Visit, what: string, fate: Fate): void {
  asked.times.set(what, (asked.times.get(what) ?? 0) + 1);
  if (fate.kind === "answered" && fate.status < 400) return;
  asked.failures.push(`${what}: ${fate.kind === "answered" ? fate.status : fate.kind}`);
}

/** Reads page after page, with a look at each. */
export async function reader(visit: Visit, number: number): Promise<void> {
  const { baseUrl, scene, over } = visit;
  const roll = dice(number);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!over()) {
    const [what, path] = nextPage(scene.refs, roll);
    const headers = { accept: "text/html", "x-forwarded-for": `192.0.2.${number}` };
    note(visit, what, await ask({ address: baseUrl + path, headers, agent }));
    await wait(50 + roll(200));
  }
  agent.destroy();
}

/** Downloads tables, one after the other. */
export async function downloader(visit: Visit, number: number): Promise<void> {
  const { baseUrl, over } = visit;
  const roll = dice(number);
  let turn = 0;
  while (!over()) {
    turn += 1;
    const from = `198.51.${Math.floor(turn / 250) % 250}.${turn % 250}`;
    const path = `/midterm/download/${pick(FORMATS, roll)}?layout=${pick(LAYOUTS, roll)}`;
    const headers = { "x-forwarded-for": from };
    note(visit, "export", await ask({ address: baseUrl + path, headers }));
    await wait(1000 + roll(2000));
  }
}

/** Signs in, saves a draft many times, and signs in again. */
export async function writer(visit: Visit, number: number): Promise<void> {
  const { baseUrl, scene, over } = visit;
  const roll = dice(number);
  const email = pick(scene.people, () => number % scene.people.length);
  const ref = scene.refs[number] ?? "";
  let draft: Parameters<typeof saver>[0]["draft"];
  while (!over()) {
    const cookie = await signIn(baseUrl, email);
    visit.asked.times.set("sign-in", (visit.asked.times.get("sign-in") ?? 0) + 1);
    const from = `203.0.113.${number}`;
    const { organisationId } = scene;
    const each = saver({ baseUrl, cookie, organisationId, ref, from, draft });
    for (let save = 0; save < 40 && !over(); save += 1) {
      note(visit, "save", await each.save());
      await wait(100 + roll(300));
    }
    draft = each.acknowledged() ?? undefined;
    each.close();
  }
}
