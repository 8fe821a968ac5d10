import { expect, test, vi } from "vitest";
import { notAllowed } from "@/app/_server/not-allowed";
import { config } from "@/proxy";

// Both need a server that answers a request.
vi.mock("server-only", () => ({}));
vi.mock("@/app/_server/database", () => ({}));

const [matcher = ""] = config.matcher;

test.each([
  ["/evidence/d/files", false],
  ["/evidence/d/files/f", false],
  ["/evidence/d/files/f/", true],
  ["/evidence/d/files/f/more", true],
  ["/evidence/d/filesystem", true],
  ["/evidence/d", true],
  ["/", true],
])("the proxy stands before %s: %s", (path, stands) => {
  expect(new RegExp(`^${matcher}$`).test(path)).toBe(stands);
});

test("a method that a file does not have is refused with the headers of every answer", () => {
  const answer = notAllowed("GET, HEAD")();
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});
