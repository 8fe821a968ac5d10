import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { WrittenRows } from "@/data/exporters/row-format";
import type { MidtermPlace } from "@/db/queries/midterm-places";

/** Some rows of a table that is to be written. */
export interface Task {
  /** The first is 0. */
  number: number;
  /** How many rows come before them. */
  before: number;
  places: readonly MidtermPlace[];
}

/** What a helper says: that it can begin, or what it has written. */
export type HelperNews =
  | { kind: "ready" }
  | { kind: "done"; number: number; written: WrittenRows[] };

/** Rows that are written in one go. */
const ROWS = 200;
/** A helper has one that it writes, and one that waits, so that it never does. */
const HELD = 2;
/** Nobody is further ahead of what is due than this, so that little of it is in memory. */
const AHEAD = 8;

function tasksOf(places: readonly MidtermPlace[]): Task[] {
  const tasks: Task[] = [];
  for (let before = 0; before < places.length; before += ROWS) {
    tasks.push({ number: tasks.length, before, places: places.slice(before, before + ROWS) });
  }
  return tasks;
}

/** The other end of a helper's port: what was given to it, and what came of it. */
function helperAt(port: MessagePort, done: Map<number, WrittenRows[]>) {
  let [isReady, has] = [false, 0];
  let wake = () => {};
  const hear = (news: HelperNews) => {
    if (news.kind === "ready") isReady = true;
    else {
      done.set(news.number, news.written);
      has -= 1;
    }
  };
  port.on("message", (news: HelperNews) => {
    hear(news);
    wake();
  });
  return {
    takesMore: () => isReady && has < HELD,
    give(task: Task) {
      has += 1;
      port.postMessage(task);
    },
    /** Hears what has come meanwhile: while this thread is at work, nobody tells it. */
    hearAll() {
      for (let news; (news = receiveMessageOnPort(port));) hear(news.message as HelperNews);
    },
    nextNews: () => new Promise<void>((resolve) => (wake = resolve)),
  };
}

/**
 * The rows of a table in their order, some written here and some by a helper at the other end of `port`:
 * whoever is free takes the next. Where no helper ever says that it is ready, all are written here. Closes
 * the port when all are written.
 */
export async function* sharedOut(
  places: readonly MidtermPlace[],
  write: (task: Task) => WrittenRows[],
  port: MessagePort,
): AsyncGenerator<WrittenRows> {
  const tasks = tasksOf(places);
  const done = new Map<number, WrittenRows[]>();
  const helper = helperAt(port, done);
  let next = 0;
  for (let due = 0; due < tasks.length; due += 1) {
    const free = () => (next < due + AHEAD ? tasks[next] : undefined);
    while (!done.has(due)) {
      helper.hearAll();
      // The first row says what the table is, which only this thread knows.
      for (let task; next > 0 && helper.takesMore() && (task = free()); next += 1)
        helper.give(task);
      if (done.has(due)) break;
      const own = free();
      if (own) {
        next += 1;
        done.set(own.number, write(own));
      } else await helper.nextNews();
    }
    yield* done.get(due) ?? [];
    done.delete(due);
  }
  port.close();
}
