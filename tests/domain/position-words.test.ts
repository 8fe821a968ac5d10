import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POSITIONS } from "@/db/domain/position";
import { positionOf } from "@/db/domain/position-words";

describe("words for a position", () => {
  it.each([
    [
      "supported",
      ["Supported", "Accepted", "Support", "Enjoys the support", "SUPPORTED.", "accepted\r\n"],
    ],
    [
      "noted",
      ["Noted", "Noted\n", "Not Supported", "Not accepted", "Rejected", " not  supported "],
    ],
    [
      "supported_in_part",
      [
        "Supported/Noted",
        "Supported / Noted",
        "Supported/Not\ned",
        "Partially supported",
        "Supported in part",
        "Accepted in part",
      ],
    ],
    ["pending", ["Under consideration", "Pending", "Deferred", "Examined later", "- Pending"]],
  ])("for %s are %j", (position, words) => {
    expect(words.map(positionOf)).toEqual(words.map(() => position));
  });

  it.each([
    "Voluntary Pledge",
    "Concerns/Observations",
    "Unknown",
    "No response",
    "",
    "-",
    "constructor",
  ])("are not guessed: %j is none", (word) => {
    expect(positionOf(word)).toBeNull();
  });

  it("are read again as they were printed", () => {
    const ends = fc.constantFrom("", " ", "\n", "\r\n", ".", ";", "\u00A0", "*");
    fc.assert(
      fc.property(
        fc.constantFrom(...POSITIONS),
        ends,
        ends,
        fc.boolean(),
        (position, a, b, loud) => {
          const word = position.replaceAll("_", " ");
          expect(positionOf(`${a}${loud ? word.toUpperCase() : word}${b}`)).toBe(position);
        },
      ),
    );
  });
});
