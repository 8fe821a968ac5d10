import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeVersionProblem } from "@/scripts/start/node-version.mjs";

test.each(["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.0"])("Node %s will do", (version) => {
  expect(nodeVersionProblem(version)).toBeNull();
});

test.each(["v16.20.2", "v18.20.8", "v20.18.3", "v25.0.0"])(
  "Node %s is refused in one line that says what is needed",
  (version) => {
    const problem = nodeVersionProblem(version);
    expect(problem).toContain("20.19");
    expect(problem).toContain(version);
    expect(problem).not.toContain("\n");
  },
);

test("package.json asks for the same versions", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(engines.node).toBe(">=20.19 <25");
});
