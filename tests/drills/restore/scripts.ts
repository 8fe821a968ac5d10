import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { ROOT } from "@/scripts/start/paths.mjs";

/** A script of the project at work on a data directory. */
export interface RunningScript {
  child: ChildProcess;
  /** Its exit code and all that it said; the code is null where a signal ended it. */
  ended: Promise<{ code: number | null; output: string }>;
}

/**
 * Starts `npm run backup` or `npm run restore` as npm would. `root`: a folder whose db/migrations are those of
 * another version; `preload`: what is loaded first, to switch a guard off.
 */
export function startScript(
  script: "backup" | "restore",
  parameters: readonly string[],
  directory: string,
  { root = ROOT, preload }: { root?: string; preload?: string } = {},
): RunningScript {
  const first = preload ? ["--import", preload] : [];
  const path = resolve(ROOT, `scripts/${script}.ts`);
  const child = spawn(process.execPath, [...first, "--import", "tsx", path, ...parameters], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIRECTORY: directory,
      BACKUP_DIRECTORY: "",
      TSX_TSCONFIG_PATH: resolve(ROOT, "tsconfig.json"),
      INIT_CWD: root,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended = new Promise<{ code: number | null; output: string }>((done) =>
    child.once("close", (code) => done({ code, output })),
  );
  return { child, ended };
}

/** The same, to its end. */
export const runScript = (...given: Parameters<typeof startScript>) => startScript(...given).ended;
