import { describe, expect, it } from "vitest";
import type { Words } from "@/app/_i18n/words";
import { rememberedWords } from "@/app/midterm/remembered-words";

/** Words that say what they were asked for, and how often they were. */
function counting() {
  let asked = 0;
  const t = (key: string, values?: Record<string, unknown>) => {
    asked += 1;
    return `${key} ${JSON.stringify(values ?? null)}`;
  };
  const words = rememberedWords({ t, format: {} } as unknown as Words);
  const say = words.t as unknown as typeof t;
  return { say, asked: () => asked };
}

describe("words that a long table asks for again and again", () => {
  it("are put together once", () => {
    const { say, asked } = counting();
    const first = say("statusOn", { status: "In progress", date: "May 2024" });
    expect(say("statusOn", { status: "In progress", date: "May 2024" })).toBe(first);
    expect(say("reason")).toBe(say("reason"));
    expect(asked()).toBe(2);
  });

  it.each([
    [{ a: "x" }, { b: "x" }],
    [{ a: "x" }, { a: "y" }],
    [{ a: "1\nb 1 2" }, { a: "1", b: "2" }],
    [{ a: "1\nb 2" }, { a: "1", b: "2" }],
    [
      { a: "1", b: "" },
      { a: "", b: "1" },
    ],
  ])("are others for %j than for %j", (some, others) => {
    const { say } = counting();
    expect(say("key", some)).not.toBe(say("key", others));
  });

  it("are others in another message", () => {
    const { say } = counting();
    expect(say("one", { a: "x" })).not.toBe(say("two", { a: "x" }));
    expect(say("one")).not.toBe(say("two"));
  });

  it("are said all the same when there are more than are remembered", () => {
    const { say, asked } = counting();
    for (let n = 0; n < 20_002; n += 1) expect(say("key", { n })).toBe(`key {"n":${n}}`);
    say("key", { n: 20_001 });
    expect(asked()).toBe(20_002);
  });
});
