import { describe, expect, it, vi } from "vitest";
import { threadWords } from "@/app/_i18n/thread-words";
import { rememberedWords } from "@/app/midterm/remembered-words";

/** Words that are remembered, and those that are asked for them. */
function counted() {
  const { t, format } = threadWords("UTC");
  const asked = vi.fn<typeof t>(t);
  return { say: rememberedWords({ t: Object.assign(asked, t), format }).t, asked };
}

const statusOn = "midterm.cell.statusOn";

describe("words that a long table asks for again and again", () => {
  it("are put together once", () => {
    const { say, asked } = counted();
    const values = { status: "In progress", date: "May 2024" };
    expect([say(statusOn, values), say(statusOn, { ...values })]).toEqual(
      Array.from({ length: 2 }, () => "In progress (May 2024)"),
    );
    expect(say("midterm.cell.coded")).toBe(say("midterm.cell.coded"));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("are others with a value more than before", () => {
    const told = (_: string, values: object) => JSON.stringify(values);
    const { t: say } = rememberedWords({ t: told, format: threadWords("UTC").format } as never);
    const texts = [{ status: "x" }, { status: "x", date: "y" }, { status: "x", date: "z" }];
    for (const values of [...texts, ...texts]) {
      expect(say(statusOn, values as never)).toBe(JSON.stringify(values));
    }
  });

  it("are the same in whatever order their values are given", () => {
    const { say } = counted();
    const [date, status] = ["May 2024", "In progress"];
    expect(say(statusOn, { status, date })).toBe("In progress (May 2024)");
    expect(say(statusOn, { date, status })).toBe("In progress (May 2024)");
    expect(say(statusOn, { date: status, status: date })).toBe("May 2024 (In progress)");
  });

  it.each([
    [
      { status: "x", date: "y" },
      { status: "y", date: "x" },
    ],
    [
      { status: "1\ndate 2", date: "3" },
      { status: "1", date: "2\ndate 3" },
    ],
    [
      { status: "1", date: "" },
      { status: "", date: "1" },
    ],
  ])("are others for %j than for %j", (some, others) => {
    const { say, asked } = counted();
    expect(say(statusOn, some)).not.toBe(say(statusOn, others));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it("are others in another message", () => {
    const { say } = counted();
    expect(say("midterm.cell.part", { letter: "a" })).not.toBe(
      say("midterm.theme", { theme: "a" }),
    );
    expect(say("midterm.cell.groups")).not.toBe(say("midterm.cell.sdgs"));
  });

  it("are said all the same when there are more than are remembered", () => {
    const { say, asked } = counted();
    const last = 20_001;
    for (let n = 0; n <= last; n += 1) {
      expect(say("midterm.theme", { theme: `${n}` })).toContain(`${n}`);
    }
    say("midterm.theme", { theme: `${last}` });
    expect(asked).toHaveBeenCalledTimes(last + 1);
  });
});
