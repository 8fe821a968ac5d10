import { useEffect, useRef } from "react";

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
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isSending]);
  return {
    typed: () => void (isUnsaved.current = true),
    givenUp: () => void (isUnsaved.current = false),
  };
}
