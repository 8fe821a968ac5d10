import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { publishStatement } from "@/db/commands/publish-statement";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { UPDATE_STATES, type UpdateState } from "@/db/domain/workflow";
import { document, evidenceLink } from "@/db/schema";
import { codeOf, plantUpdate, updateRow } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");

let db: Db;
let own: string;
let other: string;
let actors: Record<Who, Actor>;
let author: Person;

type Who = "validator" | "contributor" | "validator elsewhere" | "administrator" | "visitor";
const EVERYBODY: Who[] = [
  "validator",
  "contributor",
  "validator elsewhere",
  "administrator",
  "visitor",
];

beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  other = anOrganisation(db, "Other", "civil_society");
  const as = (organisationId: string, role: "validator" | "contributor") =>
    ({ organisationId, track: "civil_society", role }) as const;
  author = aPerson(db, "Author", as(own, "contributor"));
  actors = {
    validator: aPerson(db, "Sok", as(own, "validator")),
    contributor: aPerson(db, "Dara", as(own, "contributor")),
    "validator elsewhere": aPerson(db, "Eve", as(other, "validator")),
    administrator: anAdministrator(db),
    visitor: VISITOR,
  };
});

const plant = (state: UpdateState, passages: readonly string[] = []) =>
  plantUpdate(db, {
    ...{ id: "U", ref: REF, organisationId: own, track: "civil_society", state, passages },
    authorId: author.id,
  });
const publishAs = (who: Who) =>
  publishStatement(db, actors[who], { kind: "update", id: "U", version: 1 }, NOW);

/** What comes of it in each state; null: it is published. */
const OUTCOME: Record<Who, (state: UpdateState) => string | null> = {
  validator: (state) => (state === "submitted" ? null : "step_not_possible"),
  contributor: () => "not_permitted",
  "validator elsewhere": () => "update_unknown",
  administrator: () => "update_unknown",
  visitor: () => "not_signed_in",
};

describe.each(UPDATE_STATES)("of an update that is %s", (state) => {
  test.each(EVERYBODY.map((who) => [who, OUTCOME[who](state)] as const))(
    "the publication by the %s: %s",
    (who, code) => {
      plant(state);
      const before = updateRow(db, "U");
      expect(codeOf(() => publishAs(who))).toBe(code);
      const publisherId = "person-sok";
      const now = NOW.toISOString();
      const moved = { state: "published", version: 2, publishedAt: now, changedAt: now };
      expect(updateRow(db, "U")).toEqual(
        code === null ? { ...before, ...moved, publisherId } : before,
      );
    },
  );
});

test("an update that nobody wrote is unknown", () => {
  expect(codeOf(() => publishAs("validator"))).toBe("update_unknown");
});

describe("with an update that rests on everything", () => {
  const EARLIER = "2024-01-01T00:00:00.000Z";

  /** Each document of one organisation with a passage of one; both private unless it says otherwise. */
  const PASSAGES: [string, "own" | "other", "own" | "other", Setting, Outcome][] = [
    ["its own passage of its own document", "own", "own", {}, "both"],
    ["another's passage of its own document", "own", "other", {}, "neither"],
    ["its own passage of another's document", "other", "own", {}, "neither"],
    ["another's passage of another's document", "other", "other", {}, "neither"],
    ["its own passage of another's published document", "other", "own", { out: true }, "passage"],
    ["another's passage of a published document", "other", "other", { out: true }, "neither"],
    ["its own passage that names people", "own", "own", { passage: "personal_data" }, "neither"],
    [
      "its own passage of a source at risk",
      "own",
      "own",
      { document: "source_at_risk" },
      "neither",
    ],
  ];
  interface Setting {
    /** Whether the document was published before. */
    out?: boolean;
    passage?: "personal_data";
    document?: "source_at_risk";
  }
  type Outcome = "both" | "passage" | "neither";

  function plantPassage(ofDocument: string, ofPassage: string, setting: Setting) {
    aDocument(db, "D", ofDocument, setting.out ? EARLIER : null);
    aPassage(db, { id: "P", documentId: "D", ref: REF, organisationId: ofPassage });
    const { passage = "public_source", document: ofSource = "public_source" } = setting;
    db.update(evidenceLink).set({ risk: passage }).where(eq(evidenceLink.id, "P")).run();
    db.update(document).set({ risk: ofSource }).where(eq(document.id, "D")).run();
  }

  test.each(PASSAGES)("%s", (_, ofDocument, ofPassage, setting, outcome) => {
    const organisations = { own, other };
    plantPassage(organisations[ofDocument], organisations[ofPassage], setting);
    plant("submitted", ["P"]);
    publishAs("validator");
    const passage = db.select().from(evidenceLink).where(eq(evidenceLink.id, "P")).get();
    const source = db.select().from(document).where(eq(document.id, "D")).get();
    const now = NOW.toISOString();
    expect([passage?.publishedAt, source?.publishedAt]).toEqual([
      outcome === "neither" ? null : now,
      // What was published stays published as of then.
      setting.out ? EARLIER : outcome === "both" ? now : null,
    ]);
  });

  test("nothing that another update rests on", () => {
    aDocument(db, "D", own);
    aPassage(db, { id: "P", documentId: "D", ref: REF, organisationId: own });
    const draft = { id: "D", organisationId: own, state: "draft", passages: ["P"] } as const;
    plantUpdate(db, { ...draft, ref: REF, track: "civil_society" });
    plant("submitted");
    publishAs("validator");
    expect(db.select().from(evidenceLink).where(eq(evidenceLink.id, "P")).get()?.publishedAt).toBe(
      null,
    );
    expect(db.select().from(document).where(eq(document.id, "D")).get()?.publishedAt).toBeNull();
  });
});
