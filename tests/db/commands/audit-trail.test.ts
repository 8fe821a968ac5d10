import { expect, test } from "vitest";
import { hashOf } from "@/db/domain/audit-chain";
import { auditEvent } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";

test("every change leaves an event whose hash covers the one before", () => {
  const events = seededDatabase().select().from(auditEvent).all();
  expect(events.map((event) => event.verb)).toEqual([
    "import-recommendations",
    "import-coded-evidence",
  ]);
  events.forEach((event, index) => {
    expect(event.previousHash).toBe(events[index - 1]?.hash ?? "0".repeat(64));
    expect(event.hash).toBe(hashOf(event.previousHash, event));
  });
});

test("an event can be neither changed nor deleted", () => {
  const { $client } = seededDatabase();
  expect(() => $client.exec("update audit_event set actor = 'somebody else'")).toThrow(
    /never changed/,
  );
  expect(() => $client.exec("delete from audit_event")).toThrow(/never deleted/);
});
