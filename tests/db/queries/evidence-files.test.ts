import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { type Actor, membershipsThatMay, VISITOR } from "@/db/domain/permissions";
import { fileToServe, ownerAmong, publicFiles } from "@/db/queries/evidence-files";
import { person } from "@/db/schema";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aFile } from "@/tests/support/documents";
import { anOrganisation, aPerson } from "@/tests/support/people";

const INSTANT = "2024-01-01T00:00:00.000Z";

/** Whether the file and its document are public, and whether it is withheld. */
const FILES = [
  { id: "public", published: true, documentPublished: true, withheld: false, isOpen: true },
  { id: "private", published: false, documentPublished: false, withheld: false, isOpen: false },
  { id: "late", published: false, documentPublished: true, withheld: false, isOpen: false },
  { id: "stray", published: true, documentPublished: false, withheld: false, isOpen: false },
  { id: "withheld", published: false, documentPublished: true, withheld: true, isOpen: false },
  {
    id: "withheld by mistake",
    published: true,
    documentPublished: true,
    withheld: true,
    isOpen: false,
  },
];

let db: Db;
let own: string;
let actors: Record<string, Actor>;
beforeEach(() => {
  db = seededDatabase();
  own = anOrganisation(db, "Own", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const ministry = anOrganisation(db, "Ministry", "government");
  const ngo = { track: "civil_society", role: "contributor" } as const;
  const disabled = aPerson(db, "Disabled", { ...ngo, organisationId: own });
  db.update(person).set({ disabledAt: INSTANT }).where(eq(person.id, disabled.id)).run();
  actors = {
    contributor: aPerson(db, "Chan", { ...ngo, organisationId: own }),
    validator: aPerson(db, "Vanna", { ...ngo, organisationId: own, role: "validator" }),
    neighbour: aPerson(db, "Nary", { ...ngo, organisationId: other, role: "validator" }),
    otherTrack: aPerson(db, "Mony", {
      organisationId: ministry,
      track: "government",
      role: "validator",
    }),
    administrator: { ...aPerson(db, "Admin", null), isAdministrator: true },
    disabled: actorByPerson(db, disabled.id),
    visitor: VISITOR,
  };
  for (const { id, published, documentPublished, withheld } of FILES) {
    aDocument(db, `of ${id}`, own, documentPublished ? INSTANT : null);
    const file = { id, documentId: `of ${id}`, organisationId: own, withheld };
    aFile(db, file, published ? INSTANT : null);
  }
});

const WHO = [
  ["contributor", true],
  ["validator", true],
  ["neighbour", false],
  ["otherTrack", false],
  ["administrator", false],
  ["disabled", false],
  ["visitor", false],
] as const;

/** Ids of those whose unpublished material the actor may read. */
const readableOrganisations = (actor: Actor) =>
  membershipsThatMay(actor, "read_unpublished").map((one) => one.organisationId);

const served = (actor: Actor | undefined, fileId: string, documentId = `of ${fileId}`) =>
  actor && fileToServe(db, { documentId, fileId }, readableOrganisations(actor));

describe.each(WHO)("to %s", (who, isOwn) => {
  test.each(FILES)("a file is served or not: $id", ({ id, isOpen }) => {
    expect(served(actors[who], id) !== null).toBe(isOwn || isOpen);
  });

  test("a file is not served as one of another document", () => {
    expect(served(actors[who], "public", "of private")).toBeNull();
    expect(served(actors[who], "nowhere", "of public")).toBeNull();
  });

  test("a document is one's own to add a file to, or it is not", () => {
    const organisations = readableOrganisations(actors[who] ?? VISITOR);
    expect(ownerAmong(db, "of public", organisations)).toBe(isOwn ? own : null);
  });
});

test("of files that are not public not even the number is said", () => {
  const listed = FILES.flatMap(({ id }) => publicFiles(db, `of ${id}`));
  expect(listed.map((file) => file.id)).toEqual(["public"]);
});
