import { DomainError, type ErrorCode } from "@/db/domain/errors";
import { afterStep, type StatementKind, type UpdateState } from "@/db/domain/workflow";
import type { Tx } from "@/db/client";
import { hasEvents } from "./audit-trail";
import type { CommandContext } from "./define-command";

/** What an organisation has in hand, of an update or a reply. */
interface Held {
  id: string;
  state: UpdateState;
  version: number;
  authorId: string | null;
  holderId: string | null;
}

/** What a form says of the draft that it is about. */
interface AskedDraft {
  draft?: { id: string; version: number };
  newId?: string;
  step: "save" | "submit" | "publish";
}

/**
 * The draft that a form goes on with, as it stands; null for a new one. An organisation has one in hand
 * at a time: `held`. `isOwn` tells of another draft whether it was the organisation's, on the same
 * subject; `unknown` is what is thrown where not. Throws `awaits_publication`, `in_hand_already`,
 * `step_not_possible`, `edited_meanwhile`.
 */
export function draftToGoOnWith<Row extends Held>(
  { draft, newId }: AskedDraft,
  { actorId }: CommandContext,
  held: Row | undefined,
  { isOwn, unknown }: { isOwn: (id: string) => boolean; unknown: ErrorCode },
): Row | null {
  if (!draft) {
    if (!held) return null;
    if (held.state === "submitted") throw new DomainError("awaits_publication");
    // This very form made the draft already, and only its answer was lost on the way.
    const isEcho = held.id === newId && held.version === 1 && held.authorId === actorId;
    if (!isEcho) throw new DomainError("in_hand_already");
    return held;
  }
  if (held?.id !== draft.id) throw new DomainError(isOwn(draft.id) ? "step_not_possible" : unknown);
  if (afterStep(held.state, "save") === null) throw new DomainError("step_not_possible");
  if (held.version !== draft.version) throw new DomainError("edited_meanwhile");
  return held;
}

/** Where the step leads the draft, and what changes with every saving. Throws `step_not_possible`. */
export function nextOf(known: Held | null, { step }: AskedDraft, context: CommandContext) {
  const kept = step === "save";
  const state = afterStep(known?.state ?? "draft", kept ? "save" : "submit");
  if (state === null) throw new DomainError("step_not_possible");
  return {
    state,
    holderId: known?.holderId ?? context.actorId,
    // Why it was returned holds until it is sent in again.
    ...(kept ? {} : { returnComment: "", returnedById: null }),
    changedAt: context.now,
    version: (known?.version ?? 0) + 1,
  };
}

/**
 * The id of a new draft: what the form brought, or one of its own. Throws `sent_before` where the trail
 * knows it, also after it was discarded: somebody may still have that version before them.
 */
export function idOfNewDraft(tx: Tx, kind: StatementKind, newId: string | undefined): string {
  const id = newId ?? crypto.randomUUID();
  if (hasEvents(tx, `${kind}:${id}`)) throw new DomainError("sent_before");
  return id;
}
