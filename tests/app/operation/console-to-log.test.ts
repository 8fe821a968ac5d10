import { expect, test, vi } from "vitest";
import { printedFacts } from "@/app/_server/operation/console-to-log";

vi.mock("server-only", () => ({}));

test.each<[string, unknown[], object]>([
  [
    "a form of an older page",
    ['\u001B[31m⨯\u001B[39m Failed to find Server Action "x". dara@example.org'],
    { said: "Failed to find Server Action" },
  ],
  ["an error", ["⨯", new TypeError("dara@example.org")], { error: "TypeError" }],
  ["words that nobody has foreseen", ["dara@example.org"], { characters: 16 }],
  ["a thing", [{ email: "dara@example.org" }], { characters: 0 }],
])("of %s that is printed the log says no more than is safe", (_, parts, facts) => {
  const told = printedFacts(parts);
  expect(told).toMatchObject(facts);
  expect(JSON.stringify(told)).not.toContain("dara");
});
