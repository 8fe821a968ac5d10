import { expect, test } from "vitest";
import { digest } from "@/data/mail/digest";
import { DESK_SECTIONS } from "@/db/domain/desk";

const ADDRESS = "https://upr.example.org";

test("where nothing waits, no digest is written", () => {
  expect(digest("dara@example.org", {}, ADDRESS)).toBeNull();
  expect(digest("dara@example.org", { drafts: 0 }, ADDRESS)).toBeNull();
});

test("a digest says how many things wait in each part, and where", () => {
  const letter = digest("dara@example.org", { drafts: 2, to_validate: 11 }, ADDRESS);
  expect(letter?.text).toContain("  11  to publish or return\n   2  begun and not sent in\n");
  expect(letter?.text).toContain(`${ADDRESS}/desk`);
  expect(letter?.text).not.toMatch(/^ +0 /m);
});

test.each(DESK_SECTIONS)("what waits in the part %s has its words", (section) => {
  expect(digest("d@example.org", { [section]: 1 }, ADDRESS)?.text).toMatch(/ 1 {2}[a-z]/);
});
