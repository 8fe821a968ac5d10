import { proposeAssignment } from "@/db/commands/propose-assignment";
import { ownAssignments } from "@/db/queries/assignments";
import { anAdministrator } from "@/tests/support/accounts";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

/** Organisations of both tracks with their people, and an administrator who assigns recommendations to them. */
export function assigning() {
  const db = seededDatabase();
  const member = (name: string, organisationId: string, role: "contributor" | "validator") => {
    const track = organisationId === "org-ngo" ? "civil_society" : "government";
    return aPerson(db, name, { organisationId, track, role } as const);
  };
  const ministry = anOrganisation(db, "Ministry", "government");
  const council = anOrganisation(db, "Council", "government");
  const ngo = anOrganisation(db, "NGO", "civil_society");
  const administrator = anAdministrator(db);
  const propose = (organisationId: string, refs: string[], role = "lead") =>
    proposeAssignment(db, administrator, { organisationId, refs, role, dueOn: "" });
  const idOf = (organisationId: string, ref: string) => {
    const found = ownAssignments(db, [organisationId]).find((each) => each.ref === ref);
    if (!found) throw new Error("no assignment");
    return found.id;
  };
  return {
    ...{ db, ministry, council, ngo, administrator, propose, idOf },
    validator: member("Vanna", ministry, "validator"),
    contributor: member("Chan", ministry, "contributor"),
    elsewhere: member("Dara", council, "validator"),
    ofNgo: member("Nary", ngo, "validator"),
  };
}
