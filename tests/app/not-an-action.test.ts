import { describe, expect, test, vi } from "vitest";
import { notAnAction } from "@/app/_server/not-an-action";

vi.mock("server-only", () => ({}));

const HOST = { host: "upr.example.org" };
const OWN = { ...HOST, origin: "https://upr.example.org" };
const ACTION = "6034b6517b9dffd0d58315ca2c58a24c5d40cce7b3";

const answered = (method: string, headers: Record<string, string>) =>
  notAnAction({ method, headers: new Headers(headers) })?.status ?? null;

describe("what Next would repeat in the log is refused before", () => {
  test.each([
    ["a name that no build gives an action", { ...OWN, "next-action": "a secret" }],
    ["one that is as long as a name", { ...OWN, "next-action": "x".repeat(42) }],
    ["an origin that is not the host", { ...HOST, origin: "https://secret.example" }],
    ["the origin null", { ...HOST, origin: "null" }],
    ["a forwarded host that is not the origin", { ...OWN, "x-forwarded-host": "secret.example" }],
  ])("%s", (_, headers) => {
    expect(answered("POST", headers)).toBe(400);
  });

  test.each([
    ["an action of this site", "POST", { ...OWN, "next-action": ACTION }],
    ["a plain form", "POST", OWN],
    [
      "a form through a proxy",
      "POST",
      { ...OWN, host: "inner:3000", "x-forwarded-host": "upr.example.org, inner" },
    ],
    ["a form without an origin, which the action refuses in words", "POST", HOST],
    ["a page", "GET", { ...HOST, origin: "https://secret.example" }],
  ] as const)("%s is not", (_, method, headers) => {
    expect(answered(method, headers)).toBeNull();
  });
});
