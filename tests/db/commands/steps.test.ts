import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { discardDraft } from "@/db/commands/discard-draft";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordReply } from "@/db/commands/record-reply";
import { recordUpdate } from "@/db/commands/record-update";
import { returnStatement } from "@/db/commands/return-statement";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import {
  STATEMENT_KINDS,
  type StatementKind,
  UPDATE_STATES,
  type UpdateState,
} from "@/db/domain/workflow";
import { publicRevision } from "@/db/queries/public-revision";
import { auditEvent, document, evidenceLink, reply, update, updateEvidence } from "@/db/schema";
import { codeOf, plantUpdate, updateRow } from "@/tests/db/planted";
import { plantReply, replyRow } from "@/tests/db/planted-reply";
import { anAdministrator } from "@/tests/support/accounts";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation, aPerson } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");
const COMMENT = "Say which district.";

const EVERYBODY = [
  "validator",
  "contributor",
  "validator elsewhere",
  "validator of the other track",
  "administrator",
  "visitor",
] as const;
type Who = (typeof EVERYBODY)[number];

let db: Db;
let own: string;
let ministry: string;
let actors: Record<Who, Actor>;

/* One database for all: what a test puts into it, it takes out again. */
beforeAll(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  ministry = anOrganisation(db, "Ministry", "government");
  const ngo = (organisationId: string, role: "validator" | "contributor") =>
    ({ organisationId, track: "civil_society", role }) as const;
  const gov = { organisationId: ministry, track: "government", role: "validator" } as const;
  actors = {
    validator: aPerson(db, "Sok", ngo(own, "validator")),
    contributor: aPerson(db, "Dara", ngo(own, "contributor")),
    "validator elsewhere": aPerson(db, "Eve", ngo(other, "validator")),
    "validator of the other track": aPerson(db, "Chan", gov),
    administrator: anAdministrator(db),
    visitor: VISITOR,
  };
  const authorId = "person-dara";
  plantUpdate(db, {
    ...{ id: "G", ref: REF, organisationId: ministry, track: "government", state: "published" },
  });
  const mine = { organisationId: own, track: "civil_society", authorId, version: 3 } as const;
  plant = (kind, state) =>
    kind === "update"
      ? plantUpdate(db, { ...mine, id: "S", ref: REF, state })
      : plantReply(db, { ...mine, id: "S", updateId: "G", state });
});

afterEach(() => {
  db.delete(reply).run();
  db.delete(updateEvidence).run();
  db.delete(update).where(eq(update.organisationId, own)).run();
  db.delete(evidenceLink).where(eq(evidenceLink.id, "P")).run();
  db.delete(document).where(eq(document.id, "D")).run();
});

let plant: (kind: StatementKind, state: UpdateState) => void;
const rowOf = (kind: StatementKind) => (kind === "update" ? updateRow(db, "S") : replyRow(db, "S"));

const STEPS = {
  publish: {
    from: ["submitted"],
    by: ["validator"],
    take: (actor: Actor, asked: object) => publishStatement(db, actor, asked, NOW),
    made: { state: "published", publishedAt: NOW.toISOString(), publisherId: "person-sok" },
  },
  return: {
    from: ["submitted"],
    by: ["validator"],
    take: (actor: Actor, asked: object) =>
      returnStatement(db, actor, { comment: COMMENT, ...asked }, NOW),
    made: { state: "returned", returnComment: COMMENT, returnedById: "person-sok" },
  },
  withdraw: {
    from: ["published"],
    by: ["validator"],
    take: (actor: Actor, asked: object) => withdrawStatement(db, actor, asked, NOW),
    made: { state: "withdrawn", withdrawnAt: NOW.toISOString() },
  },
  discard: {
    from: ["draft", "returned"],
    by: ["validator", "contributor"],
    take: (actor: Actor, asked: object) => discardDraft(db, actor, asked, NOW),
    made: null,
  },
} as const;
type Step = keyof typeof STEPS;

/** What comes of it; null: the step is taken. */
function outcome(kind: StatementKind, step: Step, state: UpdateState, who: Who): string | null {
  const { from, by } = STEPS[step] as { from: readonly UpdateState[]; by: readonly Who[] };
  if (who === "visitor") return "not_signed_in";
  if (who !== "validator" && who !== "contributor") return `${kind}_unknown`;
  if (!by.includes(who)) return "not_permitted";
  return from.includes(state) ? null : "step_not_possible";
}

const cells = STATEMENT_KINDS.flatMap((kind) =>
  (Object.keys(STEPS) as Step[]).flatMap((step) =>
    UPDATE_STATES.flatMap((state) =>
      EVERYBODY.map((who) => ({ kind, step, state, who, code: outcome(kind, step, state, who) })),
    ),
  ),
);

describe("a step, by everybody, from every state", () => {
  test.each(cells)("$kind that is $state: $step by the $who: $code", (cell) => {
    const { kind, step, state, who, code } = cell;
    plant(kind, state);
    const before = rowOf(kind);
    const asked = { kind, id: "S", version: 3 };
    expect(codeOf(() => STEPS[step].take(actors[who], asked))).toBe(code);
    const { made } = STEPS[step];
    const moved = made && { ...before, ...made, version: 4, changedAt: NOW.toISOString() };
    expect(rowOf(kind)).toEqual(code === null ? (moved ?? undefined) : before);
  });
});

describe.each(STATEMENT_KINDS)(
  "of a version of the %s that was changed since it was read",
  (kind) => {
    test.each(Object.keys(STEPS) as Step[])("nothing is done: %s", (step) => {
      plant(kind, STEPS[step].from[0]);
      const before = rowOf(kind);
      const take = () => STEPS[step].take(actors.validator, { kind, id: "S", version: 2 });
      expect(codeOf(take)).toBe("edited_meanwhile");
      expect(rowOf(kind)).toEqual(before);
    });
  },
);

test("nothing is returned without saying why", () => {
  plant("update", "submitted");
  const asked = { kind: "update", id: "S", version: 3, comment: "  " };
  expect(codeOf(() => returnStatement(db, actors.validator, asked, NOW))).toBe("invalid_input");
});

test("what is returned loses its comment when it is sent in again, not when it is saved", () => {
  plant("update", "submitted");
  plant("reply", "submitted");
  for (const kind of STATEMENT_KINDS) {
    STEPS.return.take(actors.validator, { kind, id: "S", version: 3 });
  }
  const said = {
    ref: REF,
    organisationId: own,
    status: "partial",
    asOf: "2024-01-31",
    reason: "x",
  };
  const answered = { updateId: "G", organisationId: own, text: "Another." };
  const draft = (version: number) => ({ draft: { id: "S", version } });
  const comments = () => STATEMENT_KINDS.map((kind) => rowOf(kind)?.returnComment);
  recordUpdate(db, actors.contributor, { ...said, step: "save", ...draft(4) }, NOW);
  recordReply(db, actors.contributor, { ...answered, step: "save", ...draft(4) }, NOW);
  expect(comments()).toEqual([COMMENT, COMMENT]);
  recordUpdate(db, actors.contributor, { ...said, step: "submit", ...draft(5) }, NOW);
  recordReply(db, actors.contributor, { ...answered, step: "submit", ...draft(5) }, NOW);
  expect(comments()).toEqual(["", ""]);
});

describe("the evidence of an update that is withdrawn", () => {
  const published = "2024-02-01T00:00:00.000Z";
  const isPublic = () => [
    db.select().from(evidenceLink).where(eq(evidenceLink.id, "P")).get()?.publishedAt !== null,
    db.select().from(document).where(eq(document.id, "D")).get()?.publishedAt !== null,
  ];
  const plantCiting = (id: string, state: UpdateState) =>
    plantUpdate(db, {
      ...{ id, ref: REF, organisationId: own, track: "civil_society", state, passages: ["P"] },
    });
  const withdraw = () =>
    withdrawStatement(db, actors.validator, { kind: "update", id: "W", version: 1 }, NOW);

  test("becomes private with it, passage and document", () => {
    aDocument(db, "D", own, published);
    aPassage(db, { id: "P", documentId: "D", ref: REF, organisationId: own }, published);
    plantCiting("W", "published");
    withdraw();
    expect(isPublic()).toEqual([false, false]);
  });

  test("stays public where another published update rests on it", () => {
    aDocument(db, "D", own, published);
    aPassage(db, { id: "P", documentId: "D", ref: REF, organisationId: own }, published);
    plantCiting("W", "published");
    plantCiting("V", "published");
    withdraw();
    expect(isPublic()).toEqual([true, true]);
  });

  test("stays public where it belongs to somebody else", () => {
    aDocument(db, "D", ministry, published);
    aPassage(db, { id: "P", documentId: "D", ref: REF, organisationId: ministry }, published);
    plantCiting("W", "published");
    withdraw();
    expect(isPublic()).toEqual([true, true]);
  });
});

describe("the revision of what is public", () => {
  const GROWS: Record<Step, boolean> = {
    publish: true,
    withdraw: true,
    return: false,
    discard: false,
  };
  const steps = STATEMENT_KINDS.flatMap((kind) =>
    (Object.keys(STEPS) as Step[]).map((step) => [kind, step] as const),
  );

  test.each(steps)("of an %s, after %s, is new only where a visitor can notice", (kind, step) => {
    plant(kind, STEPS[step].from[0]);
    const before = publicRevision(db);
    STEPS[step].take(actors.validator, { kind, id: "S", version: 3 });
    const newest = db.select().from(auditEvent).all().at(-1)?.id;
    expect(publicRevision(db)).toBe(GROWS[step] ? newest : before);
  });

  const said = { organisationId: "org-own", status: "partial", asOf: "2024-01-01", reason: "x" };
  test.each(["save", "submit"])("does not grow when somebody presses %s", (step) => {
    const before = publicRevision(db);
    recordUpdate(db, actors.contributor, { ...said, ref: REF, step }, NOW);
    const answer = { updateId: "G", organisationId: own, text: "x", step };
    recordReply(db, actors.contributor, answer, NOW);
    expect(publicRevision(db)).toBe(before);
  });
});
