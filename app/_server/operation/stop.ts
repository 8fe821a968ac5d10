import "server-only";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { closeDatabase, writingEnds } from "@/app/_server/database";
import { isOwnQuestion } from "@/app/_server/kept-pages";
import { PATIENCE, SAME_SIGNAL } from "@/data/settings/stopping.mjs";
import { errorFacts } from "./error-facts";
import { log } from "./log";
import { answersUnderWay, beginStopping, pageServer } from "./stopping";

/**
 * How long it goes on as before, in ms, but for asking with every answer that the connection be closed:
 * whoever keeps connections (a proxy in front) learns of the stop with an answer, and not with a question
 * that fails. As long as somebody waits who had asked before the signal, and between these bounds.
 */
const FAREWELL = { least: 300, most: 10_000 };

/** How often it looks whether something has come to an end, in ms. */
const LOOK = 20;

/** For connections on which nothing was ever asked, in ms. */
const SILENT = 500;

/** For how long nobody must have come before the door is closed, and for how long that is waited for, in ms. */
const QUIET = { least: 100, most: 1_000 };

async function until(isSo: () => boolean, deadline: number): Promise<void> {
  while (!isSo() && performance.now() < deadline) await wait(LOOK);
}

/**
 * From now on, what is asked anew is refused in words, at once. A closed door would not do: whoever the
 * system has let in already, and this process not yet, would be cut off. What a page that is being made
 * asks of this process itself is answered.
 */
function refuseNewQuestions(server: Server): void {
  const before = server.listeners("request") as ((...given: unknown[]) => void)[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isOwnQuestion(request.headers)) {
      for (const listener of before) listener.call(server, request, response);
      return;
    }
    response.writeHead(503, {
      ...{ "retry-after": "5", "cache-control": "no-store", connection: "close" },
      "content-type": "text/plain; charset=utf-8",
    });
    response.end(
      "This site is being restarted. Nothing was changed; please try again in a moment.\n",
    );
  });
}

/** Waits until nobody has come for a moment: whoever is let in by the system alone is cut off. */
async function quiet(server: Server): Promise<void> {
  let last = performance.now();
  const deadline = last + QUIET.most;
  server.on("connection", () => {
    last = performance.now();
  });
  await until(() => performance.now() - last > QUIET.least, deadline);
  // Whatever has arrived by now is looked at first.
  await turn();
  await turn();
}

/** Takes no more connections, and waits for those that are left to end. */
async function closeDoor(server: Server): Promise<void> {
  await quiet(server);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const deadline = performance.now() + SILENT;
  let isClosed = false;
  void closed.then(() => (isClosed = true));
  await until(() => {
    server.closeIdleConnections();
    return isClosed;
  }, deadline);
  server.closeAllConnections();
  await closed;
}

/** Lets what is under way come to its end; gives how many answers were broken off after all. */
async function finish(server: Server, from: number): Promise<number> {
  const waiting = [...answersUnderWay()];
  const isAnswered = () => waiting.every((answer) => !answersUnderWay().has(answer));
  await wait(FAREWELL.least);
  await until(isAnswered, from + FAREWELL.most);
  refuseNewQuestions(server);
  await until(() => answersUnderWay().size === 0, from + PATIENCE - SILENT - QUIET.most);
  const brokenOff = answersUnderWay().size;
  await closeDoor(server);
  return brokenOff;
}

async function stop(): Promise<void> {
  const from = performance.now();
  beginStopping();
  log("info", "stopping", { underWay: answersUnderWay().size });
  const server = pageServer();
  const written = Promise.race([writingEnds(), wait(PATIENCE, undefined, { ref: false })]);
  const brokenOff = server ? await finish(server, from) : 0;
  await written;
  try {
    closeDatabase();
  } catch (error) {
    // Nothing is lost by it: what was saved is in the log of the database, and read from there next time.
    log("error", "database not closed", { ...errorFacts(error) });
  }
  const ms = Math.round(performance.now() - from);
  log(brokenOff === 0 ? "info" : "warn", "stopped", { ms, brokenOff });
  process.exit(0);
}

/**
 * Has SIGTERM and SIGINT stop the server in order: those who have asked are answered, what is being written
 * is written, who asks anew is refused, the database is closed, exit code 0. It takes `PATIENCE` at the most; a
 * second signal ends it at once. A terminal sends a signal to whoever started this too, who passes it
 * on: what comes right after the first is the first.
 */
export function stopOnSignal(): void {
  let since: number | null = null;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Next's own ends without closing the database, and with an exit code of failure.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (since === null) {
        since = performance.now();
        void stop();
      } else if (performance.now() - since > SAME_SIGNAL) {
        process.exit(1);
      }
    });
  }
}
