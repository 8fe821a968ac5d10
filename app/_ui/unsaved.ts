import { useEffect, useRef, useState } from "react";

/** The link that was pressed, unless it is one of a form's own. */
const linkOutside = ({ target }: Event) =>
  target instanceof Element && target.closest("a[href]:not(form a)");

/**
 * Has the browser ask before somebody leaves a form with texts that nobody has saved. `isSending`: then they
 * are on their way. `isRefused`: they came back, and are not saved. Gives what the form and its way out call.
 */
export function useUnsaved({ isSending, isRefused }: { isSending: boolean; isRefused: boolean }) {
  const [isTyped, setTyped] = useState(false);
  const isGivenUp = useRef(false);
  const isUnsaved = (isTyped || isRefused) && !isSending;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      if (isGivenUp.current) return;
      event.preventDefault();
      // Older browsers ask only where something is returned.
      event.returnValue = "unsaved";
    };
    // A link that scripts would follow is followed by the browser: scripts ask nobody.
    const follow = (event: MouseEvent) => {
      if (linkOutside(event)) event.stopPropagation();
    };
    addEventListener("beforeunload", ask);
    addEventListener("click", follow, { capture: true });
    return () => {
      removeEventListener("beforeunload", ask);
      removeEventListener("click", follow, { capture: true });
    };
  }, [isUnsaved]);
  return { typed: () => setTyped(true), givenUp: () => void (isGivenUp.current = true) };
}
