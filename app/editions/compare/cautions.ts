import type { EditionContent } from "@/db/domain/edition-content";

/** What to know before one reads a comparison. */
export type Caution =
  | "otherAuthor"
  | "otherLayout"
  | "otherSelection"
  | "backwards"
  | "backwardsAsOf"
  | "takenSince";

/** What of an edition they are told by. */
type Edition = Pick<EditionContent, "organisation" | "request" | "frozenAt" | "taken">;

/**
 * The author's name decides, as it is published: ids of who withholds theirs are not in an edition, so
 * that two that are withheld are taken for different ones.
 */
const byOthers = (from: Edition, to: Edition) =>
  from.organisation.id === null || from.organisation.id !== to.organisation.id;

const hasTaken = ({ taken }: Edition) =>
  taken !== undefined && (taken.updates > 0 || taken.evidence);

/** In the order in which they are said. An edition that is made later may be as of an earlier day. */
export function cautionsOn(from: Edition, to: Edition): Caution[] {
  const all: [Caution, boolean][] = [
    ["otherAuthor", byOthers(from, to)],
    ["otherLayout", from.request.layout !== to.request.layout],
    ["otherSelection", from.request.filter !== to.request.filter],
    ["backwards", from.frozenAt > to.frozenAt],
    ["backwardsAsOf", from.request.asOf > to.request.asOf],
    ["takenSince", hasTaken(from) || hasTaken(to)],
  ];
  return all.filter(([, holds]) => holds).map(([caution]) => caution);
}
