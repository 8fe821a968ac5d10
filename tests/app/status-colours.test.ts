import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { STATUS_COLOURS } from "@/db/domain/status-colours";
import { TRACK_STATUSES } from "@/db/domain/track-status";

const sheetOf = (name: string) =>
  readFileSync(new URL(`../../app/_ui/css/${name}.css`, import.meta.url), "utf8");
const sheet = sheetOf("status");
const tokens = sheetOf("tokens");
const chart = sheetOf("chart");

test.each(TRACK_STATUSES)("the status %s has a colour of its own", (status) => {
  expect(sheet).toMatch(new RegExp(`^\\.s-${status} \\{\\n  --of-status: var\\(`, "mu"));
});

const tokenOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`, "u").exec(tokens)?.[1];

describe("what is drawn without the style sheet has the colours of the screen", () => {
  test.each(TRACK_STATUSES)("%s", (status) => {
    const token = new RegExp(`\\.s-${status} \\{\\n  --of-status: var\\(--([a-z-]+)\\)`, "u");
    expect(STATUS_COLOURS[status].fill).toBe(tokenOf(token.exec(sheet)?.[1] ?? ""));
  });

  test.each(TRACK_STATUSES)("what is written on %s", (status) => {
    const dark = /\.seg:is\(([^)]+)\) text \{\n {2}fill: (#[0-9a-f]+)/u.exec(chart);
    const isDark = dark?.[1]?.includes(`.s-${status}`);
    const ofNone = tokenOf("ink-soft");
    const other = status === "none" ? ofNone : "#ffffff";
    expect(STATUS_COLOURS[status].text).toBe(isDark ? dark?.[2] : other);
  });
});
