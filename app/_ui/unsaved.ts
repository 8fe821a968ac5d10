import { useEffect, useRef } from "react";

/** The link that was pressed, unless it is one of a form's own. */
const linkOutside = ({ target }: Event) =>
  target instanceof Element && target.closest("a[href]:not(form a)");

/**
 * Has the browser ask before somebody leaves a form with texts that nobody has saved. `isSending`: then they
 * are on their way. `isRefused`: they came back, and are not saved. Gives what the form and its way out call.
 */
export function useUnsaved({ isSending, isRefused }: { isSending: boolean; isRefused: boolean }) {
  const isUnsaved = useRef(false);
  useEffect(() => {
    if (isRefused) isUnsaved.current = true;
  }, [isRefused]);
  useEffect(() => {
    if (isSending) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    // A link that scripts would follow is followed by the browser: scripts ask nobody.
    const follow = (event: MouseEvent) => {
      if (isUnsaved.current && linkOutside(event)) event.stopPropagation();
    };
    addEventListener("beforeunload", ask);
    addEventListener("click", follow, { capture: true });
    return () => {
      removeEventListener("beforeunload", ask);
      removeEventListener("click", follow, { capture: true });
    };
  }, [isSending]);
  return {
    typed: () => void (isUnsaved.current = true),
    givenUp: () => void (isUnsaved.current = false),
  };
}
