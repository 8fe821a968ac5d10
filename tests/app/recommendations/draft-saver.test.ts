import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { draftSaver } from "@/app/recommendations/[ref]/record/draft-saver";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const reached = () => vi.fn<() => Promise<boolean>>().mockResolvedValue(true);

test("a draft is saved once after a pause in writing", async () => {
  const save = reached();
  const saver = draftSaver(save);
  for (let key = 0; key < 5; key += 1) {
    saver.written();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(save).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
});

test("who writes on without a pause is saved now and then", async () => {
  const save = reached();
  const saver = draftSaver(save);
  for (let second = 0; second < 40; second += 1) {
    saver.written();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(save).toHaveBeenCalledTimes(2);
});

test("a draft is never saved twice at once, and what was written meanwhile is saved after", async () => {
  let end = (_: boolean) => {};
  const save = vi.fn<() => Promise<boolean>>(() => new Promise((resolve) => (end = resolve)));
  const saver = draftSaver(save);
  saver.written();
  await vi.advanceTimersByTimeAsync(2000);
  saver.written();
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(1);
  end(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(save).toHaveBeenCalledTimes(2);
});

test("a server that cannot be reached is asked again", async () => {
  const save = vi.fn<() => Promise<boolean>>().mockResolvedValue(false).mockName("save");
  draftSaver(save).written();
  await vi.advanceTimersByTimeAsync(25_000);
  expect(save).toHaveBeenCalledTimes(3);
  save.mockResolvedValue(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(4);
});

test("what is sent by button is not saved as a draft after it", async () => {
  const save = reached();
  const saver = draftSaver(save);
  saver.written();
  expect(saver.rest()).toBeNull();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).not.toHaveBeenCalled();
});

test("who leaves the page has saved what was written", () => {
  const save = reached();
  const saver = draftSaver(save);
  saver.flush();
  expect(save).not.toHaveBeenCalled();
  saver.written();
  saver.flush();
  expect(save).toHaveBeenCalledTimes(1);
});
