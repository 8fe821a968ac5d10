import { expect, test } from "vitest";
import { hashOf } from "@/db/commands/audit-trail";
import { recordUpdate } from "@/db/commands/record-update";
import { publicRevision } from "@/db/queries/public-revision";
import { auditEvent } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

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

test("the revision of what is public grows with a publication, and not with a draft", () => {
  const db = seededDatabase();
  const organisationId = anOrganisation(db, "Ministry", "government");
  const actor = aPerson(db, "Chan", { organisationId, track: "government", role: "validator" });
  const said = {
    ref: "KHM-HC-2019-01",
    organisationId,
    status: "partial",
    asOf: "2024-01-01",
    reason: "x",
  };
  const before = publicRevision(db);
  recordUpdate(db, actor, { ...said, step: "save" });
  recordUpdate(db, actor, { ...said, step: "submit" });
  expect(publicRevision(db)).toBe(before);
  recordUpdate(db, actor, { ...said, step: "publish" });
  expect(publicRevision(db)).toBeGreaterThan(before);
});
