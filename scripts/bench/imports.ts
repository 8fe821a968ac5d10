import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { STATES, stateNameOf } from "@/db/domain/state-names";
import { madeUpTexts } from "./made-up-texts";
import { randomFrom } from "./random";

/** Recommendations of a review, as many as there usually are. */
const USUAL = 220;

/** As a table of one's own: real States, made-up texts. Which cycle makes one file differ from the next. */
export function writeMadeUpList(path: string, rows: number, cycle: number): void {
  const random = randomFrom(cycle * 7_919);
  const text = madeUpTexts(random);
  const nameOf = (index: number) => stateNameOf(STATES[index % STATES.length] ?? "") ?? "";
  const lines = Array.from({ length: rows }, (_, index) => {
    const review = Math.floor(index / USUAL);
    const maker = nameOf(random.below(STATES.length));
    const cells = [nameOf(review), cycle, `118.${(index % USUAL) + 1}`, `${text()} (${maker})`];
    const position = random.chance(0.8) ? "Supported" : "Noted";
    return [...cells, maker, position, `${2006 + 5 * cycle}-05`]
      .map((cell) => `"${String(cell).replaceAll('"', '""')}"`)
      .join(",");
  });
  const headings =
    "State under review,Cycle,Number,Recommendation,Recommending States,Position,Date";
  writeFileSync(path, `${[headings, ...lines].join("\n")}\n`);
}

/** An import under way. */
export interface RunningImport {
  /** Resolves when it has ended; rejects where it failed. `peak`: its most resident memory, in MB. */
  ended: Promise<{ seconds: number; peak: number }>;
  isOver: () => boolean;
}

/** Linux keeps the most that a process ever held; 0 where it is gone already. */
function peakOf(pid: number): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(line?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Imports a file into a database, as `npm run import` does. */
export function startImport(file: string, database: string): RunningImport {
  const began = performance.now();
  const parameters = ["--import", "tsx", "scripts/import.ts", file, "--database", database];
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "ignore", "inherit"] });
  let peak = 0;
  let over = false;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 50);
  const ended = new Promise<{ seconds: number; peak: number }>((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => {
      clearInterval(watch);
      over = true;
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) resolve({ seconds, peak });
      else reject(new Error(`the import of ${file} ended with ${code}`));
    });
  });
  return { ended, isOver: () => over };
}
