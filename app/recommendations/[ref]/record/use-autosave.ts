import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { RefusedForm } from "@/app/_server/form-state";
import { refusedOf } from "@/app/_ui/form-answers";
import type { DraftVersion, RecordState } from "@/app/_server/theirs";
import { theirsOf } from "@/app/_ui/theirs";
import { PASSING } from "@/db/domain/storage-failure";
import { autosave } from "./actions";
import { type DraftSaver, draftSaver } from "./draft-saver";

/** How the saving goes: nothing saved yet, done at a time of day, or failed and why. */
export type Saving =
  | { kind: "none" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; message: string; problems: RefusedForm["problems"] }
  | { kind: "unreachable" };

interface Kept {
  saving: Saving;
  draft: DraftVersion | null;
  refused: RefusedForm | null;
}

/** What is kept of one attempt to save; `before` is what was kept of the last one. */
async function attempt(form: HTMLFormElement): Promise<(before: Kept | null) => Kept> {
  const draftOf = (before: Kept | null) => before?.draft ?? null;
  try {
    const answer = await autosave(new FormData(form));
    if ("saved" in answer) {
      const { at, id, version } = answer.saved;
      return () => ({ saving: { kind: "saved", at }, draft: { id, version }, refused: null });
    }
    const { message, problems } = answer;
    const saving = { kind: "refused", message, problems } as const;
    const draftBefore = theirsOf(answer) ? () => null : draftOf;
    return (before) => ({ saving, draft: draftBefore(before), refused: refusedOf(answer) });
  } catch {
    return (before) => ({
      saving: { kind: "unreachable" },
      draft: draftOf(before),
      refused: null,
    });
  }
}

/** Whether what somebody else did stands in the way: writing on does not mend that. */
const isConflict = (refused: RefusedForm | null) =>
  refused !== null && (theirsOf(refused) !== null || refused.code === "step_not_possible");

/**
 * Saves the form as a draft while somebody writes. It stops where a colleague's text stands in the way,
 * so that nothing is overwritten unseen; the buttons go on from there. `sent` is what became of the
 * last sending by button.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, sent: RecordState) {
  const [kept, setKept] = useState<(Kept & { after: RecordState }) | null>(null);
  // What was kept before a sending by button says nothing after it.
  const current = kept?.after === sent ? kept : null;
  const isStopped = isConflict(current?.refused ?? null);
  const saver = useRef<DraftSaver | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element || isStopped) return;
    const own = draftSaver(async () => {
      const outcome = await attempt(element);
      const next = (before: Kept | null) => ({ ...outcome(before), after: sent });
      setKept((before) => next(before?.after === sent ? before : null));
      const { saving, refused } = outcome(null);
      return saving.kind !== "unreachable" && !(refused && PASSING.includes(refused.code));
    });
    saver.current = own;
    const leaving = () => {
      if (document.visibilityState === "hidden") own.flush();
    };
    element.addEventListener("input", own.written);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      void own.rest();
      element.removeEventListener("input", own.written);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [form, sent, isStopped]);

  /** Lets a saving under way end first: the form would else be sent with the version before it. */
  const beforeSending = (event: FormEvent<HTMLFormElement>) => {
    const underWay = saver.current?.rest();
    if (!underWay) return;
    event.preventDefault();
    const element = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Once more round the loop, so that the form has the new version in it.
    void underWay.then(() => setTimeout(() => element.requestSubmit(submitter), 0));
  };

  return {
    saving: current?.saving ?? ({ kind: "none" } satisfies Saving),
    draft: current?.draft ?? null,
    refused: current?.refused ?? null,
    beforeSending,
  };
}
