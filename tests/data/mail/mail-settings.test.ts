import { expect, test } from "vitest";
import { mailSettings } from "@/data/mail/mail-settings";

const SMTP_URL = "smtps://user:p%40ss@mail.example.org:465";
const MAIL_FROM = "UPR follow-up <upr@example.org>";

test("where nothing is set, or nothing but spaces, no mail is sent", () => {
  expect(mailSettings({})).toBeNull();
  expect(mailSettings({ SMTP_URL: " ", MAIL_FROM: "" })).toBeNull();
});

test("what is set is taken as it is", () => {
  expect(mailSettings({ SMTP_URL, MAIL_FROM })).toEqual({ url: SMTP_URL, from: MAIL_FROM });
  expect(mailSettings({ SMTP_URL, MAIL_FROM: "upr@example.org" })?.from).toBe("upr@example.org");
});

test.each([
  ["an address without a sender", { SMTP_URL }, "together"],
  ["a sender without an address", { MAIL_FROM }, "together"],
  ["another kind of address", { SMTP_URL: "https://mail.example.org", MAIL_FROM }, "SMTP_URL"],
  ["an address without a host", { SMTP_URL: "smtp://", MAIL_FROM }, "SMTP_URL"],
  ["no address at all", { SMTP_URL: "mail", MAIL_FROM }, "SMTP_URL"],
  ["a sender that is no address", { SMTP_URL, MAIL_FROM: "UPR follow-up" }, "MAIL_FROM"],
  ["a sender of two lines", { SMTP_URL, MAIL_FROM: "a\nBcc: <b@example.org>" }, "MAIL_FROM"],
])("%s is an error, and says which", (_, environment, word) => {
  expect(() => mailSettings(environment)).toThrow(word);
});
