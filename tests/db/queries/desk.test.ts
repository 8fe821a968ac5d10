import { expect, test } from "vitest";
import { ownAssignments } from "@/db/queries/assignments";
import { deskMaterial } from "@/db/queries/desk";
import { openWork } from "@/db/queries/open-work";
import { plantParts, plantUpdate } from "@/tests/db/planted";
import { aReplyDraft, anAssignment } from "@/tests/support/assignments";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

const REF = "KHM-HC-2019-01";
const DAY = "2026-11-23";

function world() {
  const db = seededDatabase();
  const own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const track = "civil_society";
  const author = aPerson(db, "SECRET", { organisationId: other, track, role: "validator" });
  const of = { ref: REF, organisationId: other, track, authorId: author.id } as const;
  for (const state of ["draft", "submitted", "returned"] as const) {
    plantUpdate(db, { ...of, id: `SECRET ${state}`, state });
  }
  plantUpdate(db, { ...of, id: "said", state: "published", asOf: "2024-01-31" });
  aReplyDraft(db, {
    ...{ id: "SECRET reply", updateId: "said", organisationId: other, authorId: author.id },
  });
  anAssignment(db, {
    ...{ id: "SECRET", ref: REF, organisationId: other, comment: "SECRET", personId: author.id },
  });
  return { db, own, other };
}

const all = ({ db }: ReturnType<typeof world>, organisations: string[]) => ({
  desk: deskMaterial(db, organisations, DAY),
  work: openWork(db, organisations),
  assignments: ownAssignments(db, organisations),
});

test.each([
  ["nobody", () => []],
  ["another organisation of the track", ({ own }: ReturnType<typeof world>) => [own]],
])("a desk shows %s nothing of other organisations", (_, whose) => {
  const planted = world();
  expect(all(planted, whose(planted))).toEqual({
    desk: { statements: [], assignments: [], evidence: [], old: [] },
    work: [],
    assignments: [],
  });
});

test("a desk holds what the own organisation has in hand, was assigned, and said long ago", () => {
  const planted = world();
  const { desk, work, assignments } = all(planted, [planted.other]);
  expect(desk.statements.map(({ id }) => id).toSorted()).toEqual([
    "SECRET draft",
    "SECRET reply",
    "SECRET returned",
    "SECRET submitted",
  ]);
  expect(desk.assignments).toMatchObject([
    { id: "SECRET", lastPublishedAt: "2024-02-01T00:00:00.000Z", holder: "SECRET" },
  ]);
  expect(desk.old).toMatchObject([{ ref: REF, asOf: "2024-01-31" }]);
  expect(work).toHaveLength(5);
  expect(assignments).toHaveLength(1);
});

test("what was said anew is not old", () => {
  const planted = world();
  const { db, other } = planted;
  const of = { ref: REF, organisationId: other, track: "civil_society" } as const;
  plantUpdate(db, { ...of, id: "newer", state: "published", asOf: "2026-10-31" });
  expect(all(planted, [other]).desk.old).toEqual([]);
});

test.each([
  ["nobody in its organisation speaks of a part", "own", [{ asOf: "2024-01-31" }]],
  ["its organisation spoke of a part since", "other", []],
] as const)(
  "what was said of the whole long ago is asked for anew where %s",
  (_, who, expected) => {
    const planted = world();
    const { db, other } = planted;
    const [partId = 0] = plantParts(db, REF, ["One", "two"]);
    plantUpdate(db, {
      ...{ id: "part", ref: REF, organisationId: planted[who], track: "civil_society" },
      ...{ state: "published", asOf: "2026-10-31", partId },
    });
    expect(all(planted, [other]).desk.old).toMatchObject(expected);
  },
);

test.each([
  ["the whole, before another split it", null, "2024-02-01T00:00:00.000Z"],
  ["one of its two parts", 0, null],
])(
  "an organisation that spoke of %s has done what it was asked for as far as that goes",
  (_, place, expected) => {
    const { db, own, other } = world();
    const parts = plantParts(db, REF, ["One", "two"]);
    const part = place === null ? {} : { partId: parts[place] };
    const track = "civil_society";
    plantUpdate(db, {
      id: "ours",
      ref: REF,
      organisationId: own,
      track,
      state: "published",
      ...part,
    });
    for (const [index, partId] of parts.entries()) {
      const of = { ref: REF, organisationId: other, track, state: "published", partId } as const;
      plantUpdate(db, { id: `theirs ${index}`, ...of });
    }
    anAssignment(db, { id: "ours", ref: REF, organisationId: own });
    const { assignments } = deskMaterial(db, [own], DAY);
    expect(assignments.map(({ lastPublishedAt }) => lastPublishedAt)).toEqual([expected]);
  },
);
