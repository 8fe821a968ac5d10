import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@/db/client";
import { seedWhereEmpty } from "@/scripts/seed";
import { planImport } from "@/db/commands/import/plan-import";
import { stageRows } from "@/db/commands/import/stage-rows";
import { openStaging } from "@/db/commands/import/staging";
import { runImport } from "@/db/commands/run-import";
import { sentence } from "@/scripts/bench/made-up-words";
import { randomFrom } from "@/scripts/bench/random";
import { STATES, stateNameOf } from "@/db/domain/state-names";
const N = Number(process.argv[2] ?? 40000);
const dir = mkdtempSync("/tmp/measure-");
const db = openDatabase(join(dir, "upr.sqlite"));
seedWhereEmpty(db);
let random = randomFrom(7);
let again = 0; const texts = new Set<string>();
async function* rows() { random = randomFrom(process.argv[3] && again++ ? 8 : 7);
  for (let i = 0; i < N; i++) {
    const iso3 = STATES[Math.floor(i / 200) % STATES.length]!;
    const cycle = 1 + (Math.floor(i / 200 / STATES.length) % 4);
    const session = [1, 14, 28, 42][cycle - 1]!;
    const text = `${sentence(random)} ${sentence(random)} (${stateNameOf(STATES[i % 190]!)})`;
    if (i % 7 === 0) texts.add(text);
    const n = random.below(3) + 1;
    yield { kind: "row" as const, place: `row ${i}`, review: { state: "x", iso3, mechanism: "UPR", cycle, session },
      document: { symbol: null, date: null }, number: `1${session}.${i % 200}`, text, originalText: null, paragraph: null, headings: [],
      states: Array.from({ length: n }, (_, k) => { const c = STATES[(i * 7 + k) % 190]!; return { name: stateNameOf(c)!, iso3: c, part: null }; }),
      position: random.chance(0.8) ? { wording: "Supported", position: "supported" as const, source: null } : { wording: "Noted", position: "noted" as const, source: null },
      tags: Array.from({ length: 5 }, (_, k) => ({ vocabulary: "uhri_theme" as const, version: "UHRI", term: `Theme ${(i * 3 + k * 17) % 120}` })).concat([{ vocabulary: "sdg_goal" as any, version: "2015", term: String(1 + (i % 17)) }]),
      parts: [], sourceId: String(i), doubts: [] };
  }
}
let peak = 0; const base = process.memoryUsage().rss; const t = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
const mark = (w: string, at: number) => { peak = Math.max(peak, process.memoryUsage().rss); console.log(w, Math.round(performance.now() - at), "ms; rss growth", Math.round((process.memoryUsage().rss - base) / 1e6), "peak", Math.round((peak - base) / 1e6)); };
const settings = { only: null, allMechanisms: false, iso3: null, cycle: null, session: null, symbol: null, date: null, columns: null };
for (const turn of ["first", "again"]) {
const path = join(dir, `staged-${turn}.sqlite`);
const staging = openStaging(path);
let at = performance.now(); const start = at;
await stageRows(staging, [{ name: "x", size: 1, sha256: "", format: "uhri_xlsx", rows: rows() }], { settings });
mark("read", at); at = performance.now();
const { summary } = await planImport(staging, db); staging.close();
mark("plan", at); at = performance.now();
console.log(summary.rows, summary.imported, summary.alreadyThere, summary.recommendations, summary.duplicates, summary.differences.length);
const r = await runImport(db, { kind: "system", name: "m" }, { id: crypto.randomUUID(), path });
mark("run", at); console.log(r.changed, "total", Math.round(performance.now() - start));
}
clearInterval(t);
process.exit(0);
