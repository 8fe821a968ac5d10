import { expect, test, vi } from "vitest";
import { refuseCommonPassword } from "@/app/_server/common-passwords";

vi.mock("server-only", () => ({}));

test.each(["1qaz2wsx3edc", "Q1W2E3R4T5Y6", "mailcreated5240"])(
  "a password that was found in leaks is refused: %s",
  async (password) => {
    await expect(refuseCommonPassword(password)).rejects.toMatchObject({
      code: "invalid_input",
      fields: { password: "password_common" },
    });
  },
);

test("a password of one's own is taken", async () => {
  await expect(refuseCommonPassword("four quiet rivers meet")).resolves.toBeUndefined();
});
