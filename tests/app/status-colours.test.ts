import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TRACK_STATUSES } from "@/db/domain/track-status";

const sheet = readFileSync(new URL("../../app/_ui/css/status.css", import.meta.url), "utf8");

test.each(TRACK_STATUSES)("the status %s has a colour of its own", (status) => {
  expect(sheet).toMatch(new RegExp(`^\\.s-${status} \\{\\n  --of-status: var\\(`, "mu"));
});
