import { describe, expect, test } from "vitest";
import { UPDATE_STATES } from "@/db/domain/workflow";
import { plantUpdate } from "@/tests/db/planted";
import { READINGS, whatIsRead } from "@/tests/db/what-is-read";
import { seededDatabase } from "@/tests/support/database";
import { aDocument, aPassage } from "@/tests/support/documents";
import { anOrganisation } from "@/tests/support/people";

const NAME = "Name At Risk";
const INSTANT = "2024-01-01T00:00:00.000Z";
const REF = "KHM-HC-2019-01";

/** All that is read in a world where an organisation of this name has an update in every state. */
function asked(nameWithheld: boolean) {
  const db = seededDatabase();
  const organisationId = anOrganisation(db, NAME, "civil_society", { nameWithheld });
  const other = anOrganisation(db, "Other", "civil_society");
  aDocument(db, "PUBLISHED", organisationId, INSTANT);
  const passage = { id: "P", documentId: "PUBLISHED", ref: REF, organisationId };
  aPassage(db, passage, INSTANT);
  for (const state of UPDATE_STATES) {
    const of = { ref: REF, organisationId, track: "civil_society" } as const;
    plantUpdate(db, { ...of, id: `that is ${state}`, state, passages: ["P"] });
  }
  return whatIsRead(db, [other]);
}

describe("the name that an organisation withholds", () => {
  const read = asked(true);

  test.each(READINGS)("never stands in what is read through %s", (name) => {
    expect(JSON.stringify(read[name]())).not.toContain(NAME);
  });
});

test.each([
  "published-updates-on",
  "newest-updates",
  "midterm-rows",
  "feed-entries",
  "open data: updates",
] as const)("the name of an organisation that does not withhold it stands in %s", (name) => {
  expect(JSON.stringify(asked(false)[name]())).toContain(NAME);
});
