import { expect, test } from "vitest";
import { isOwnOrigin } from "@/app/_server/own-origin";
import { safePath } from "@/app/_server/safe-path";

const HERE = "https://upr.example.org";
const MACHINE = "http://localhost:3000";

test.each([
  ["its own pages", HERE, HERE, true],
  ["nowhere said", null, HERE, false],
  ["a hidden place", "null", HERE, false],
  ["another site", "https://evil.example", HERE, false],
  ["a site below its own", "https://x.upr.example.org", HERE, false],
  ["its own name without https", "http://upr.example.org", HERE, false],
  ["another port", "https://upr.example.org:8443", HERE, false],
  ["another name of this machine", "http://127.0.0.1:3000", MACHINE, true],
  ["another port of this machine", "http://127.0.0.1:3001", MACHINE, false],
  [
    "this machine, when it is reached by a name",
    "http://localhost",
    "http://upr.example.org",
    false,
  ],
])("a form from %s", (_, origin, address, own) => {
  expect(isOwnOrigin(origin, address)).toBe(own);
});

test.each([
  ["/recommendations?q=a#b", "/recommendations?q=a#b"],
  [undefined, "/"],
  ["", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/..//evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["recommendations", "/"],
])("after signing in, %s leads to %s", (asked, path) => {
  expect(safePath(asked, HERE)).toBe(path);
});
