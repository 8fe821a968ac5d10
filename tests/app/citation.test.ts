import { expect, test } from "vitest";
import { citationOf } from "@/app/_ui/citation";
import { PUBLISHER_NOT_STATED } from "@/db/domain/import-lists";

const document = { title: "List of recommendations, Cambodia", reference: null };

test("a citation begins with the publisher, where one is stated and the title does not say it", () => {
  const by = (publisher: string) => citationOf({ ...document, publisher }, "2014");
  expect(by("Human Rights Council")).toBe(
    "Human Rights Council, List of recommendations, Cambodia, 2014.",
  );
  expect(by("List of recommendations")).toBe("List of recommendations, Cambodia, 2014.");
  expect(by(PUBLISHER_NOT_STATED)).toBe("List of recommendations, Cambodia, 2014.");
});
