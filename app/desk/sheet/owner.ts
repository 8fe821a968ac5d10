import { type Actor, type Membership, membershipsThatMay } from "@/db/domain/permissions";
import type { SheetOwner } from "./form-of";

const ownerOf = ({ organisationId, organisationName, track }: Membership): SheetOwner[] =>
  track === null ? [] : [{ organisationId, organisationName, track }];

/** Every organisation for which the actor may fill in a sheet. */
const sheetOwners = (actor: Actor): SheetOwner[] =>
  membershipsThatMay(actor, "draft_update").flatMap(ownerOf);

/** The one that was asked for; where none was, the first. Null where the actor acts for none, or not for that one. */
export function sheetOwner(actor: Actor, asked: string | null | undefined): SheetOwner | null {
  const owners = sheetOwners(actor);
  const found = asked ? owners.find(({ organisationId }) => organisationId === asked) : owners[0];
  return found ?? null;
}
