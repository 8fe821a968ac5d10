import { type FormEvent, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { RefusedForm } from "@/app/_server/form-state";
import { refusedOf } from "@/app/_ui/form-answers";
import { autosave, type Autosaved } from "./actions";
import { type DraftVersion, type RecordState, theirsOf } from "./draft-version";

/** After how long a pause in writing a draft is saved, and how long one may write on without, in ms. */
const PAUSE = 1500;
const LONGEST = 15_000;
/** How long to wait before another attempt where the server could not be reached, in ms. */
const AGAIN = 10_000;

/** How the saving goes: nothing to save yet, under way, done at an instant, or failed and why. */
export type Saving =
  | { kind: "none" }
  | { kind: "waiting" }
  | { kind: "saved"; at: string }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" };

interface Kept {
  saving: Saving;
  draft: DraftVersion | null;
  refused: RefusedForm | null;
  /** The sending after which this was kept: a later one says what holds. */
  after: RecordState;
}

/** Whether what somebody else did stands in the way: writing on does not mend that. */
const isConflict = (refused: RefusedForm | null) =>
  refused !== null && (theirsOf(refused) !== null || refused.code === "step_not_possible");

/**
 * Saves the form as a draft while somebody writes. It stops where it is refused, so that nothing of a
 * colleague's is overwritten unseen; the buttons go on from there. `sent` is what became of the last
 * sending by button.
 */
export function useAutosave(form: RefObject<HTMLFormElement | null>, sent: RecordState) {
  const [kept, setKept] = useState<Kept | null>(null);
  const current = kept?.after === sent ? kept : null;
  const underWay = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writingSince = useRef(0);
  const isStopped = useRef(false);
  isStopped.current = isConflict(current?.refused ?? null);

  const saveNow = useCallback(() => {
    clearTimeout(timer.current);
    if (!form.current || underWay.current || isStopped.current) return;
    writingSince.current = 0;
    const given = new FormData(form.current);
    const settle = (outcome: Partial<Kept>) =>
      setKept((before) => ({
        saving: { kind: "none" },
        draft: before?.after === sent ? before.draft : null,
        refused: null,
        after: sent,
        ...outcome,
      }));
    underWay.current = autosave(given)
      .then((answer: Autosaved) => {
        if ("saved" in answer) {
          const { id, version, at } = answer.saved;
          settle({ saving: { kind: "saved", at }, draft: { id, version } });
        } else {
          const { message } = answer;
          const draft = theirsOf(answer) ? { draft: null } : {};
          settle({ saving: { kind: "refused", message }, refused: refusedOf(answer), ...draft });
        }
      })
      .catch(() => {
        settle({ saving: { kind: "unreachable" } });
        timer.current = setTimeout(saveNow, AGAIN);
      })
      .finally(() => {
        underWay.current = null;
        if (writingSince.current > 0) timer.current = setTimeout(saveNow, PAUSE);
      });
  }, [form, sent]);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const written = () => {
      writingSince.current ||= Date.now();
      clearTimeout(timer.current);
      const left = writingSince.current + LONGEST - Date.now();
      timer.current = setTimeout(saveNow, Math.max(0, Math.min(PAUSE, left)));
    };
    const leaving = () => {
      if (document.visibilityState === "hidden" && writingSince.current > 0) saveNow();
    };
    element.addEventListener("input", written);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("input", written);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [form, saveNow]);

  /** Lets a saving under way end first: the form would else be sent with the version before it. */
  const beforeSending = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(timer.current);
    writingSince.current = 0;
    const { current: saving } = underWay;
    if (!saving) return;
    event.preventDefault();
    const element = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Once more round the loop, so that the form has the new version in it.
    void saving.then(() => setTimeout(() => element.requestSubmit(submitter), 0));
  };

  return {
    saving: current?.saving ?? ({ kind: "none" } satisfies Saving),
    draft: current?.draft ?? null,
    refused: current?.refused ?? null,
    beforeSending,
  };
}
