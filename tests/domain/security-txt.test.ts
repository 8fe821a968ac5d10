import { describe, expect, test } from "vitest";
import { securityTxt } from "@/db/domain/security-txt";

const NOW = "2026-11-28T10:00:00.000Z";
const field = (text: string, name: string) => new RegExp(`^${name}: (.+)$`, "m").exec(text)?.[1];

describe("whom to tell of a security hole", () => {
  test.each([
    ["security@example.org", "mailto:security@example.org"],
    ["mailto:security@example.org", "mailto:security@example.org"],
    ["https://example.org/report", "https://example.org/report"],
  ])("%s is told as an address: %s", (contact, address) => {
    expect(field(securityTxt(contact, "https://upr.example.org", NOW), "Contact")).toBe(address);
  });

  test("is said for less than a year, and at which address it stands", () => {
    const text = securityTxt("security@example.org", "https://upr.example.org", NOW);
    const expires = Date.parse(field(text, "Expires") ?? "");
    expect(expires).toBeGreaterThan(Date.parse(NOW));
    expect(expires - Date.parse(NOW)).toBeLessThan(365 * 24 * 60 * 60 * 1000);
    expect(field(text, "Canonical")).toBe("https://upr.example.org/.well-known/security.txt");
  });
});
