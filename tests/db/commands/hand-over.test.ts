import { expect, test } from "vitest";
import { handOver } from "@/db/commands/hand-over";
import { removeRole } from "@/db/commands/remove-role";
import { openWork } from "@/db/queries/open-work";
import { codeOf, plantUpdate, updateRow } from "@/tests/db/planted";
import { aReplyDraft, anAssignment } from "@/tests/support/assignments";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

const REFS = ["KHM-HC-2019-01", "KHM-HC-2019-02", "KHM-HC-2019-03", "KHM-HC-2019-04"] as const;

/** Chan works for two organisations and has work of every kind in both. */
function world() {
  const db = seededDatabase();
  const own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const role = "contributor";
  const chan = aPerson(db, "Chan", { organisationId: own, track: "civil_society", role });
  const vanna = aPerson(db, "Vanna", {
    ...{ organisationId: own, track: "civil_society", role: "validator" },
  });
  const dara = aPerson(db, "Dara", {
    ...{ organisationId: other, track: "civil_society", role: "validator" },
  });
  plantUpdate(db, {
    ...{ id: "answered", ref: REFS[3], organisationId: other, track: "government" },
    state: "published",
  });
  for (const organisationId of [own, other]) {
    const states = ["draft", "submitted", "returned", "published"] as const;
    for (const [index, state] of states.entries()) {
      plantUpdate(db, {
        ...{ id: `${organisationId} ${state}`, ref: REFS[index] ?? REFS[0], organisationId },
        ...{ track: "civil_society", state, authorId: chan.id },
      });
    }
    const of = { organisationId, authorId: chan.id, updateId: "answered" };
    aReplyDraft(db, { id: `${organisationId} reply`, ...of });
    const held = { ref: REFS[0], organisationId, personId: chan.id };
    anAssignment(db, { id: `${organisationId} assigned`, ...held });
  }
  const heldBy = (personId: string) =>
    openWork(db, [own, other])
      .filter((work) => work.personId === personId)
      .map(({ id }) => id)
      .toSorted();
  return { db, own, other, chan, vanna, dara, heldBy };
}

const ALL = ["assigned", "draft", "reply", "returned", "submitted"];

test("everything in hand moves to another member, and nothing of another organisation", () => {
  const { db, own, other, chan, vanna, heldBy } = world();
  const input = { organisationId: own, fromId: chan.id, toId: vanna.id, work: "all" };
  expect(handOver(db, vanna, input)).toEqual({ moved: 5 });
  expect(heldBy(vanna.id)).toEqual(ALL.map((name) => `${own} ${name}`));
  expect(heldBy(chan.id)).toEqual(ALL.map((name) => `${other} ${name}`));
});

test("its author and its version stay as they were", () => {
  const { db, own, chan, vanna } = world();
  const before = updateRow(db, `${own} submitted`);
  handOver(db, vanna, { organisationId: own, fromId: chan.id, toId: vanna.id, work: "all" });
  expect(updateRow(db, `${own} submitted`)).toEqual({ ...before, holderId: vanna.id });
});

test("what was chosen moves, all of it or nothing", () => {
  const { db, own, other, chan, vanna, heldBy } = world();
  const move = (...work: string[]) =>
    codeOf(() =>
      handOver(db, vanna, { organisationId: own, fromId: chan.id, toId: vanna.id, work }),
    );
  expect(move(`update:${own} draft`, `update:${other} draft`)).toBe("work_moved_on");
  expect(move(`update:${own} published`)).toBe("work_moved_on");
  expect(heldBy(vanna.id)).toEqual([]);
  expect(move(`update:${own} draft`, `assignment:${own} assigned`)).toBe(null);
  expect(heldBy(vanna.id)).toEqual([`${own} assigned`, `${own} draft`]);
});

test("the work of somebody who left is still there to be handed over", () => {
  const { db, own, chan, vanna, heldBy } = world();
  removeRole(db, vanna, { personId: chan.id, organisationId: own });
  expect(heldBy(chan.id)).toContain(`${own} draft`);
  const input = { organisationId: own, fromId: chan.id, toId: vanna.id, work: "all" };
  expect(handOver(db, vanna, input)).toEqual({ moved: 5 });
});

test("only a validator of the organisation hands over, and only to its members", () => {
  const { db, own, chan, vanna, dara } = world();
  const input = { organisationId: own, fromId: chan.id, toId: vanna.id, work: "all" };
  expect(codeOf(() => handOver(db, chan, input))).toBe("not_permitted");
  expect(codeOf(() => handOver(db, dara, input))).toBe("not_permitted");
  expect(codeOf(() => handOver(db, vanna, { ...input, toId: dara.id }))).toBe("person_unknown");
});
