import { MessageChannel, type MessagePort } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { sharedOut, type Task } from "@/app/midterm/export/share-out";
import type { WrittenRows } from "@/data/exporters/row-format";

const placesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: index, headings: [] }));

/** Rows in bytes that say who wrote them, and which they are. */
const writtenBy = (who: string, { places, before }: Task): WrittenRows[] => [
  {
    bytes: new TextEncoder().encode(`${who} ${before} `),
    count: places.length,
    texts: [],
  },
];

/** A helper that takes its time; gives the tasks that it was given. */
function helperAt(port: MessagePort, wait: number): Task[] {
  const given: Task[] = [];
  port.on("message", (task: Task) => {
    given.push(task);
    const written = writtenBy("helper", task);
    setTimeout(() => port.postMessage({ kind: "done", number: task.number, written }), wait);
  });
  port.postMessage({ kind: "ready" });
  return given;
}

async function share(count: number, help: (port: MessagePort) => void, slow = false) {
  const { port1, port2 } = new MessageChannel();
  help(port2);
  const own: Task[] = [];
  const write = (task: Task) => {
    own.push(task);
    // Long enough for what a helper says to arrive; nobody tells a thread that is at work.
    if (slow) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return writtenBy("own", task);
  };
  const pieces: { text: string; count: number }[] = [];
  for await (const { bytes, count: rows } of sharedOut(placesOf(count), write, port1)) {
    pieces.push({ text: new TextDecoder().decode(bytes), count: rows });
    // A file takes a moment to be written, in which news come.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { own, pieces };
}

const COUNT = 5_050;

describe("rows that are shared out", () => {
  it.each([
    ["a quick helper", 0],
    ["a slow helper", 20],
  ])("come in their order, each once, with %s", async (_, wait) => {
    let given: Task[] = [];
    const { own, pieces } = await share(COUNT, (port) => (given = helperAt(port, wait)));
    const places = pieces.map(({ text }) => Number(text.split(" ")[1]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(pieces.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT);
    expect(given.length).toBeGreaterThan(0);
    expect(own.length + given.length).toBe(pieces.length);
    const taken = [...own, ...given].map(({ number }) => number);
    expect(new Set(taken).size).toBe(pieces.length);
  });

  it("are all written by who writes the file where no helper is ready", async () => {
    const { own, pieces } = await share(COUNT, () => {});
    expect(own).toHaveLength(pieces.length);
    expect(pieces.every(({ text }) => text.startsWith("own"))).toBe(true);
  });

  it("begin with one that is not given away: what the table is stands in it", async () => {
    const { pieces } = await share(COUNT, (port) => void helperAt(port, 0), true);
    expect(pieces[0]?.text).toBe("own 0 ");
  });

  it("tell the helper when all are written", async () => {
    let closed = false;
    await share(300, (port) => port.once("close", () => (closed = true)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(closed).toBe(true);
  });
});
