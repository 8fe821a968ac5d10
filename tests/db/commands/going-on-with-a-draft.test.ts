import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordUpdate } from "@/db/commands/record-update";
import { UPDATE_STATES, type UpdateState } from "@/db/domain/workflow";
import { codeOf, plantUpdate, updateRow } from "@/tests/db/planted";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");

let db: Db;
let own: string;
let other: string;
let writer: Person;
let sender: Person;
let stranger: Person;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  other = anOrganisation(db, "Other", "civil_society");
  const as = (organisationId: string) =>
    ({ organisationId, track: "civil_society", role: "validator" }) as const;
  writer = aPerson(db, "Ana", as(own));
  sender = aPerson(db, "Bopha", as(own));
  stranger = aPerson(db, "Eve", as(other));
  aDocument(db, "D", own);
  for (const id of ["P1", "P2"]) {
    aPassage(db, { id, documentId: "D", ref: REF, organisationId: own });
  }
});

const said = (change: object = {}) => ({
  ...{ ref: REF, organisationId: own, status: "partial", asOf: "2024-05-01" },
  ...{ reason: "A reason.", measures: "Wells.", results: "Water.", challenges: "Drought." },
  ...{ assistance: "Pumps.", nextSteps: "More wells.", midTermNote: "Ongoing." },
  ...{ passages: ["P1", "P2"], step: "save", ...change },
});
const written = () => recordUpdate(db, writer, said(), NOW).id;

describe("a draft is gone on with", () => {
  test("by its own organisation alone", () => {
    const draft = { id: written(), version: 1 };
    const before = updateRow(db, draft.id);
    for (const step of ["save", "submit", "publish"]) {
      const taken = said({ organisationId: other, draft, step });
      expect(codeOf(() => recordUpdate(db, stranger, taken, NOW))).toBe("update_unknown");
      expect(codeOf(() => recordUpdate(db, stranger, said({ draft, step }), NOW))).toBe(
        "not_permitted",
      );
    }
    expect(updateRow(db, draft.id)).toEqual(before);
  });

  test("on its own recommendation alone", () => {
    const draft = { id: written(), version: 1 };
    const before = updateRow(db, draft.id);
    const moved = said({ ref: "KHM-HC-2019-31", draft });
    expect(codeOf(() => recordUpdate(db, writer, moved, NOW))).toBe("update_unknown");
    expect(updateRow(db, draft.id)).toEqual(before);
  });

  test.each(["draft", "returned"] as const)("while it is %s", (state) => {
    plant(state);
    recordUpdate(db, writer, said({ draft: { id: "U", version: 2 } }), NOW);
    expect(updateRow(db, "U")).toMatchObject({ state: "draft", version: 3, measures: "Wells." });
  });

  const plant = (state: UpdateState) =>
    plantUpdate(db, {
      ...{ id: "U", ref: REF, organisationId: own, track: "civil_society", state },
      version: 2,
    });
  const closed = UPDATE_STATES.filter((state) => state !== "draft" && state !== "returned");
  const rows = closed.flatMap((state) =>
    ["save", "submit", "publish"].flatMap((step) => [1, 2].map((v) => [state, step, v] as const)),
  );

  test.each(rows)("not when it is %s: %s what was opened as version %i", (state, step, version) => {
    plant(state);
    const before = updateRow(db, "U");
    const late = said({ reason: "Late.", draft: { id: "U", version }, step });
    expect(codeOf(() => recordUpdate(db, sender, late, NOW))).toBe("step_not_possible");
    expect(updateRow(db, "U")).toEqual(before);
  });
});

describe("the author of an update is whoever last changed what it says", () => {
  const CHANGES: [string, object][] = [
    ["the status", { status: "implemented" }],
    ["the date", { asOf: "2024-05-02" }],
    ...[
      "reason",
      "measures",
      "results",
      "challenges",
      "assistance",
      "nextSteps",
      "midTermNote",
    ].map((name): [string, object] => [`the text "${name}"`, { [name]: "Something else." }]),
    ["a passage less", { passages: ["P1"] }],
    [
      "a new passage",
      {
        evidence: [
          {
            ...{ source: "known document", documentId: "D", locator: "page 9", quote: "New." },
            ...{ relation: "direct", risk: "public_source" },
          },
        ],
      },
    ],
  ];

  const sentOn = (change: object) => {
    const draft = { id: written(), version: 1 };
    return recordUpdate(db, sender, said({ ...change, draft, step: "submit" }), NOW);
  };
  const publish = (actor: Person, sent: { id: string; version: number }) =>
    publishStatement(db, actor, { kind: "update", ...sent }, NOW);

  test("who sends a colleague's draft on unchanged may publish it; the colleague may not", () => {
    // The order in which passages were ticked says nothing.
    const sent = sentOn({ passages: ["P2", "P1"] });
    expect(updateRow(db, sent.id)?.authorId).toBe(writer.id);
    expect(codeOf(() => publish(writer, sent))).toBe("second_person_required");
    expect(codeOf(() => publish(sender, sent))).toBeNull();
  });

  test.each(CHANGES)("who changes %s may not publish it; the colleague may", (_, change) => {
    const sent = sentOn(change);
    expect(updateRow(db, sent.id)?.authorId).toBe(sender.id);
    expect(codeOf(() => publish(sender, sent))).toBe("second_person_required");
    expect(codeOf(() => publish(writer, sent))).toBeNull();
  });

  test.each([
    ["unchanged is a second person", {}, null],
    ["with changes is none", { reason: "Another." }, "second_person_required"],
  ])("who publishes a colleague's draft from its form %s", (_, change, code) => {
    const draft = { id: written(), version: 1 };
    const sent = said({ ...change, draft, step: "publish" });
    expect(codeOf(() => recordUpdate(db, sender, sent, NOW))).toBe(code);
    expect(updateRow(db, draft.id)?.state).toBe(code === null ? "published" : "draft");
  });
});
