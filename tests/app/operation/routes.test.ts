import { expect, test } from "vitest";
import { patternsOf } from "@/app/_server/operation/routes";

const patternOf = patternsOf({
  staticRoutes: [
    { page: "/", regex: "^/(?:/)?$" },
    { page: "/recommendations", regex: "^/recommendations(?:/)?$" },
    { page: "/evidence/add", regex: "^/evidence/add(?:/)?$" },
  ],
  dynamicRoutes: [
    { page: "/evidence/[id]", regex: "^/evidence/([^/]+?)(?:/)?$" },
    { page: "/invite/[token]", regex: "^/invite/([^/]+?)(?:/)?$" },
  ],
});

test.each([
  ["/", "/"],
  ["/recommendations", "/recommendations"],
  ["/recommendations/", "/recommendations"],
  ["/evidence/add", "/evidence/add"],
  ["/evidence/prison-report-of-dara", "/evidence/[id]"],
  ["/invite/a-token-that-lets-somebody-in", "/invite/[token]"],
  ["/_next/static/chunks/a.js", "/_next/static"],
  ["/wp-admin/dara@example.org", "none"],
  ["*", "none"],
  ["", "none"],
])("%s is logged as %s", (path, pattern) => {
  expect(patternOf(path)).toBe(pattern);
});
