import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { addOrganisation } from "@/db/commands/add-organisation";
import { changeOrganisation } from "@/db/commands/change-organisation";
import { giveRole } from "@/db/commands/give-role";
import { invitePerson } from "@/db/commands/invite-person";
import { removeRole } from "@/db/commands/remove-role";
import { requireSecondPerson } from "@/db/commands/require-second-person";
import { revokeInvitation } from "@/db/commands/revoke-invitation";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { openInvitations } from "@/db/queries/open-invitations";
import { auditEvent, invitation, membership, organisation } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator, SYSTEM } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

let db: Db;
let organisationId: string;
let administrator: Actor;
beforeEach(() => {
  db = emptyDatabase();
  organisationId = anOrganisation(db, "NGO", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const track = "civil_society";
  aPerson(db, "Sok", { organisationId, track, role: "validator" });
  aPerson(db, "Dara", { organisationId, track, role: "contributor" });
  aPerson(db, "Eve", { organisationId: other, track, role: "validator" });
  administrator = anAdministrator(db);
  invitePerson(db, actorByPerson(db, "person-sok"), { organisationId, role: "contributor" });
});

const openId = () => openInvitations(db, organisationId, new Date().toISOString())[0]?.id;

const COMMANDS = {
  "give-role": (actor: Actor) =>
    giveRole(db, actor, { personId: "person-dara", organisationId, role: "validator" }),
  "remove-role": (actor: Actor) =>
    removeRole(db, actor, { personId: "person-dara", organisationId }),
  "invite-person": (actor: Actor) => invitePerson(db, actor, { organisationId, role: "validator" }),
  "revoke-invitation": (actor: Actor) => revokeInvitation(db, actor, { invitationId: openId() }),
  "add-organisation": (actor: Actor) =>
    addOrganisation(db, actor, { name: "New", track: "civil_society" }),
  "change-organisation": (actor: Actor) =>
    changeOrganisation(db, actor, { organisationId, name: "Renamed" }),
  "require-second-person": (actor: Actor) => requireSecondPerson(db, actor, { organisationId }),
};

const ACTORS = {
  "a visitor": () => VISITOR,
  "the system": () => SYSTEM,
  "a contributor of the organisation": () => actorByPerson(db, "person-dara"),
  "a validator of the organisation": () => actorByPerson(db, "person-sok"),
  "a validator of another": () => actorByPerson(db, "person-eve"),
  "an administrator": () => administrator,
};

type Who = keyof typeof ACTORS;
/** What each is told; null where it is done. The organisation has a validator. */
type Answers = Record<Who, string | null>;

const BY_VALIDATORS: Answers = {
  "a visitor": "not_signed_in",
  "the system": "not_permitted",
  "a contributor of the organisation": "not_permitted",
  "a validator of the organisation": null,
  "a validator of another": "not_permitted",
  "an administrator": "brings_in_its_own",
};
const BY_BOTH: Answers = { ...BY_VALIDATORS, "an administrator": null };
const BY_ADMINISTRATORS: Answers = {
  ...BY_BOTH,
  "a validator of the organisation": "not_permitted",
};

const ANSWERS: Record<keyof typeof COMMANDS, Answers> = {
  "give-role": BY_VALIDATORS,
  "remove-role": BY_BOTH,
  "invite-person": BY_VALIDATORS,
  "revoke-invitation": {
    ...BY_BOTH,
    // Whether there is such an invitation is no business of theirs.
    "a contributor of the organisation": "invitation_unknown",
    "a validator of another": "invitation_unknown",
  },
  "add-organisation": BY_ADMINISTRATORS,
  "change-organisation": BY_ADMINISTRATORS,
  "require-second-person": BY_BOTH,
};

const everything = () =>
  [membership, invitation, organisation, auditEvent].map((rows) => db.select().from(rows).all());

const changed = (before: unknown) => JSON.stringify(everything()) !== JSON.stringify(before);

const rows = Object.entries(ANSWERS).flatMap(([command, answers]) =>
  Object.entries(answers).map(([who, code]) => ({ command, who, code: code ?? "done" })),
);

test.each(rows)("$command, asked for by $who: $code", ({ command, who, code }) => {
  const before = everything();
  const answered = codeOf(() => COMMANDS[command as keyof typeof COMMANDS](ACTORS[who as Who]()));
  expect(answered ?? "done").toBe(code);
  expect(changed(before)).toBe(code === "done");
});
