import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { PATIENCE as PATIENCE_OF_STOPPING } from "../../data/settings/stopping.mjs";
import { STANDALONE } from "./build.mjs";
import { Refusal } from "./refusal.mjs";

/** What is loaded into the server first. */
const BEFORE_SERVER = new URL("before-server.mjs", import.meta.url).href;

/*
 * Memory is dearer than time on the machines that this runs on. Without bounds V8 lets garbage grow to four
 * times what is in use before it looks for it; with 176 MB, twice what is ever in use, to a third more. Each
 * thread is given bounds of its own (before-server.mjs). What lives for a request alone needs 2 MB at a time,
 * not 16. V8 clears and compiles with one thread besides, not four, each of which holds memory and waits for
 * the others; what lives briefly is cleared by whoever made it, sooner than a second thread is woken. Nor does
 * V8 guess what will live long: of a long table it guesses that every row will, keeps all of them among what
 * does, and has that to look through each time that it clears. Two arenas in place of eight a processor: what
 * one thread gives back, another can use; one alone would be left with holes by each thread that ends. What is
 * larger than 128 KB is asked of the system and given back to it: left to itself, the C library raises that
 * bound to the largest piece that it has seen, and one chart that was drawn leaves 25 MB of holes. Two threads
 * for hashing, drawing and the disk: nobody waits longer for two than for four where there are two processors.
 */
const MEMORY = [
  "--max-old-space-size=176",
  "--max-semi-space-size=2",
  "--v8-pool-size=1",
  "--no-parallel-scavenge",
  "--no-allocation-site-pretenuring",
];
const ARENAS = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_TRIM_THRESHOLD_: "131072",
  MALLOC_MMAP_THRESHOLD_: "131072",
  UV_THREADPOOL_SIZE: "2",
};

/*
 * How long a connection is kept on which nothing is asked, in ms. Longer than a proxy in front keeps it (Caddy:
 * two minutes): whoever closes first must not be the one who is about to be asked, or a save meets a closed door.
 */
const KEPT_OPEN = { KEEP_ALIVE_TIMEOUT: "130000" };

/** How long the first page may take, in ms: a slow disk and a cold cache are no failure. */
const PATIENCE = 60_000;

/** How long a server that was asked to stop is waited for, in ms: it gives up by itself before. */
const LAST_WORDS = PATIENCE_OF_STOPPING + 5_000;

/**
 * Starts the built server. Its own greetings are kept back and shown only where it fails.
 *
 * @param {{ port: number, host: string, directory: string, errors?: "inherit" | number,
 *   settings?: Record<string, string> }} options `directory`: where the data is, absolute; `errors`: an open
 *   file for what goes wrong, in place of the terminal; `settings`: variables in place of the environment's.
 */
export function spawnServer({ port, host, directory, errors = "inherit", settings = {} }) {
  const child = spawn(process.execPath, [...MEMORY, "--import", BEFORE_SERVER, "server.js"], {
    cwd: STANDALONE,
    env: {
      ...ARENAS,
      ...KEPT_OPEN,
      ...process.env,
      ...settings,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      // Next calls 127.0.0.1 "localhost" in addresses, and takes its own rewrites for another site's
      // where it was told the number.
      HOSTNAME: host === "127.0.0.1" ? "localhost" : host,
      DATA_DIRECTORY: directory,
    },
    // By the last, the server notices that whoever started it is gone (end-with-starter.mjs).
    stdio: ["ignore", "pipe", errors, "ipc"],
  });
  let greetings = "";
  const keep = (/** @type {Buffer} */ text) => (greetings += text);
  child.stdout.on("data", keep);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  return {
    ended,
    pid: child.pid,
    /** Sends SIGTERM, and SIGKILL where that is not enough. Asked again, it does not wait for anybody. */
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), LAST_WORDS);
      await ended;
      clearTimeout(timer);
    },
    greetings: () => greetings,
    showOutput() {
      child.stdout.off("data", keep).pipe(process.stdout);
      // A server that waits until somebody reads what it says would stand still.
      process.stdout.on("error", () => child.stdout.resume());
    },
  };
}

/**
 * @param {string} address
 * @param {number} patience In ms.
 * @returns {Promise<number>} The status of what is there; 0 where nobody answers yet.
 */
async function statusOf(address, patience = PATIENCE) {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { redirect: "manual", signal });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/**
 * Waits until the first page has come. Throws Refusal where the server ends or the page fails.
 *
 * @param {ReturnType<typeof spawnServer>} server
 * @param {string} address
 */
export async function waitForFirstPage(server, address) {
  const state = { over: false };
  void server.ended.then(() => (state.over = true));
  const deadline = Date.now() + PATIENCE;
  while (!state.over && Date.now() < deadline) {
    const status = await statusOf(address);
    if (status > 0 && status < 500) return;
    if (status >= 500) {
      throw new Refusal(
        `${server.greetings()} The first page failed (status ${status}); see above.`,
      );
    }
    await wait(20);
  }
  throw new Refusal(`${server.greetings()} The server did not start; see above.`);
}

/** How long is waited for what nobody has asked for, in ms. */
const PATIENCE_BEFOREHAND = 5_000;

/**
 * Has the way to the table's files loaded, by asking for one that there is not: the first byte of the first one
 * after a start would wait for that. Nothing depends on it.
 *
 * @param {string} address Without a trailing slash.
 */
export async function loadWayToFiles(address) {
  await statusOf(`${address}/midterm/download/none`, PATIENCE_BEFOREHAND);
}
