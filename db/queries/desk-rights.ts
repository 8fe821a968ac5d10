import type { Reader } from "@/db/client";
import type { DeskRights } from "@/db/domain/desk";
import { type Actor, asksForSecondPerson, may, type Membership } from "@/db/domain/permissions";
import { organisationSettings } from "./organisation-settings";

type Person = Extract<Actor, { kind: "person" }>;

/** What a person may do at their desk in each of these organisations of theirs. */
export function deskRights(
  reader: Reader,
  actor: Person,
  memberships: readonly Membership[],
): DeskRights[] {
  return memberships.map(({ organisationId, track }) => {
    const { secondPersonRequired } = organisationSettings(reader, organisationId);
    return {
      organisationId,
      mayPublish: may(actor, "publish_update", organisationId),
      mayDecide: may(actor, "decide_assignment", organisationId),
      maySign: may(actor, "sign_redaction", organisationId),
      secondPersonRequired: asksForSecondPerson({ track, secondPersonRequired }),
    };
  });
}
