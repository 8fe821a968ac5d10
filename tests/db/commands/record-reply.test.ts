import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { discardDraft } from "@/db/commands/discard-draft";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordReply } from "@/db/commands/record-reply";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { UPDATE_STATES } from "@/db/domain/workflow";
import {
  publishedRepliesOn,
  unpublishedRepliesOn,
  withdrawnRepliesOn,
} from "@/db/queries/replies-on";
import { ALL } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { whoHolds } from "@/db/queries/who-holds";
import { auditEvent, organisation, reply } from "@/db/schema";
import { codeOf, idOfRef, plantUpdate, updateRow } from "@/tests/db/planted";
import { plantReply, replyRow } from "@/tests/db/planted-reply";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");
const NEW_ID = "7b4a1e0c-6f53-4c43-9f4b-0f1f5a3c9d11";

let db: Db;
let own: string;
let ministry: string;
let sok: Person;
let dara: Person;
let chan: Person;
let on: number;

beforeEach(() => {
  db = seededDatabase();
  on = idOfRef(db, REF);
  own = anOrganisation(db, "Own", "civil_society");
  ministry = anOrganisation(db, "Ministry", "government");
  const track = "civil_society" as const;
  sok = aPerson(db, "Sok", { organisationId: own, track, role: "validator" });
  dara = aPerson(db, "Dara", { organisationId: own, track, role: "contributor" });
  chan = aPerson(db, "Chan", { organisationId: ministry, track: "government", role: "validator" });
  plantUpdate(db, {
    ...{ id: "G", ref: REF, organisationId: ministry, track: "government", state: "published" },
    authorId: chan.id,
  });
});

const write = (who: Person, more: object = {}) =>
  recordReply(
    db,
    who,
    { updateId: "G", organisationId: own, text: "That is not so.", step: "save", ...more },
    NOW,
  );
const draft = (id: string, version: number) => ({ draft: { id, version } });

describe("a reply", () => {
  test("is drafted, submitted and published by a second person, and leaves the update as it is", () => {
    const before = updateRow(db, "G");
    const { id } = write(dara);
    const sent = write(dara, { step: "submit", ...draft(id, 1) });
    expect(sent).toEqual({ id, version: 2, ref: REF });
    expect(publishedRepliesOn(db, on)).toEqual([]);
    publishStatement(db, sok, { kind: "reply", id, version: 2 }, NOW);
    expect(publishedRepliesOn(db, on)).toEqual([
      {
        ...{ id, updateId: "G", organisationId: own, organisationName: "Own", version: 3 },
        ...{ track: "civil_society", text: "That is not so.", publishedAt: NOW.toISOString() },
      },
    ]);
    expect(updateRow(db, "G")).toEqual(before);
  });

  test("counts nowhere as a status", () => {
    const before = standings(db, ALL, "2026-01-01");
    plantReply(db, {
      ...{ id: "R", updateId: "G", organisationId: own, track: "civil_society" },
      state: "published",
    });
    expect(standings(db, ALL, "2026-01-01")).toEqual(before);
  });

  test("carries no name where the organisation withholds its own", () => {
    db.update(organisation).set({ nameWithheld: true }).where(eq(organisation.id, own)).run();
    const shared = { id: "R", updateId: "G", organisationId: own } as const;
    plantReply(db, { ...shared, track: "civil_society", state: "published" });
    expect(publishedRepliesOn(db, on)[0]?.organisationName).toBeNull();
  });

  test("of the Government to civil society is published at once by a validator", () => {
    plantUpdate(db, {
      ...{ id: "C", ref: REF, organisationId: own, track: "civil_society", state: "published" },
    });
    write(chan, { updateId: "C", organisationId: ministry, step: "publish" });
    expect(publishedRepliesOn(db, on).map(({ track }) => track)).toEqual(["government"]);
  });

  test("of civil society is not published by whoever wrote it", () => {
    expect(codeOf(() => write(sok, { step: "publish" }))).toBe("second_person_required");
    expect(db.select().from(reply).all()).toEqual([]);
  });

  test("is not published by sending on unchanged what another wrote, without a trace of who", () => {
    const { id } = write(dara);
    write(sok, { step: "publish", ...draft(id, 1) });
    expect(replyRow(db, id)).toMatchObject({
      ...{ state: "published", authorId: dara.id, publisherId: sok.id },
    });
  });

  test("leaves no word of its text in the audit trail", () => {
    write(dara, { text: "MARKED" });
    expect(JSON.stringify(db.select().from(auditEvent).all())).not.toContain("MARKED");
  });
});

describe("what is refused", () => {
  test.each([
    ["a contributor who publishes", () => write(dara, { step: "publish" }), "not_permitted"],
    [
      "one who speaks for another organisation",
      () => write(dara, { organisationId: ministry }),
      "not_permitted",
    ],
    ["a reply within one track", () => write(chan, { organisationId: ministry }), "not_permitted"],
    ["a reply to nothing", () => write(dara, { updateId: "?" }), "update_unknown"],
    [
      "an empty reply that is sent in",
      () => write(dara, { text: " ", step: "submit" }),
      "invalid_input",
    ],
    ["a draft that there is not", () => write(dara, draft("?", 1)), "reply_unknown"],
  ])("%s", (_, work, code) => {
    expect(codeOf(work)).toBe(code);
    expect(db.select().from(reply).all()).toEqual([]);
  });

  test.each(
    UPDATE_STATES.map((state) => {
      const code = { published: null, withdrawn: "step_not_possible" } as Record<
        string,
        string | null
      >;
      return [state, state in code ? (code[state] ?? null) : "update_unknown"] as const;
    }),
  )("a reply to an update that is %s: %s", (state, code) => {
    const shared = { ref: REF, organisationId: ministry, track: "government" } as const;
    plantUpdate(db, { ...shared, id: "X", state });
    expect(codeOf(() => write(dara, { updateId: "X" }))).toBe(code);
  });
});

describe("two people on one reply", () => {
  test("the second, with a version that is gone, is told", () => {
    const { id } = write(dara);
    write(sok, { text: "Theirs.", ...draft(id, 1) });
    expect(codeOf(() => write(dara, { text: "Mine.", ...draft(id, 1) }))).toBe("edited_meanwhile");
    expect(replyRow(db, id)).toMatchObject({ text: "Theirs.", version: 2, authorId: sok.id });
  });

  test("a second new one is told that there is one in hand", () => {
    write(dara);
    expect(codeOf(() => write(sok))).toBe("in_hand_already");
  });

  test("a new one is told that one waits for publication", () => {
    write(dara, { step: "submit" });
    expect(codeOf(() => write(sok))).toBe("awaits_publication");
  });

  test("a draft that was sent in meanwhile is not saved again", () => {
    const { id } = write(dara);
    write(sok, { step: "submit", ...draft(id, 1) });
    expect(codeOf(() => write(dara, draft(id, 1)))).toBe("step_not_possible");
  });

  test("a form that is sent twice makes one draft", () => {
    write(dara, { newId: NEW_ID });
    write(dara, { newId: NEW_ID, text: "More." });
    expect(db.select().from(reply).all()).toMatchObject([
      { id: NEW_ID, text: "More.", version: 2 },
    ]);
  });

  test("a form that was sent in and published is not sent again", () => {
    write(dara, { newId: NEW_ID, step: "submit" });
    publishStatement(db, sok, { kind: "reply", id: NEW_ID, version: 1 }, NOW);
    expect(codeOf(() => write(dara, { newId: NEW_ID }))).toBe("sent_before");
  });
});

describe("once the update is withdrawn", () => {
  const withdraw = () => withdrawStatement(db, chan, { kind: "update", id: "G", version: 1 }, NOW);

  test("its replies are shown to nobody, and stay with their organisation", () => {
    const shared = { updateId: "G", organisationId: own, track: "civil_society" } as const;
    plantReply(db, { ...shared, id: "R", state: "published" });
    plantReply(db, { ...shared, id: "W", state: "withdrawn" });
    expect(withdrawnRepliesOn(db, on)).toHaveLength(1);
    withdraw();
    expect([publishedRepliesOn(db, on), withdrawnRepliesOn(db, on)]).toEqual([[], []]);
    expect(replyRow(db, "R")).toMatchObject({ state: "published", text: "A reply." });
  });

  test("a reply that waits cannot be published; a draft can be discarded", () => {
    const { id } = write(dara, { step: "submit" });
    withdraw();
    const asked = { kind: "reply", id, version: 1 };
    expect(codeOf(() => publishStatement(db, sok, asked, NOW))).toBe("step_not_possible");
    expect(unpublishedRepliesOn(db, on, [own])).toMatchObject([{ id, isAnswerable: false }]);
    db.update(reply).set({ state: "draft" }).run();
    discardDraft(db, dara, asked, NOW);
    expect(replyRow(db, id)).toBeUndefined();
  });
});

test("what is in hand, and in whose hands, is read by its own organisation alone", () => {
  const { id } = write(dara);
  expect(unpublishedRepliesOn(db, on, [ministry])).toEqual([]);
  expect(unpublishedRepliesOn(db, on, [])).toEqual([]);
  expect(unpublishedRepliesOn(db, on, [own])).toMatchObject([{ id, state: "draft" }]);
  expect(whoHolds(db, "reply", [id], [ministry]).size).toBe(0);
  const names = { author: "Dara", holder: "Dara", returner: null };
  expect(whoHolds(db, "reply", [id], [own]).get(id)).toEqual(names);
});
