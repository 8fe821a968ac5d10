"use client";
import { type ComponentType, type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";

export interface Size {
  width: number;
  height: number;
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: clientWidth,
  height: clientHeight,
});

const whenIdle = (run: () => void) =>
  "requestIdleCallback" in window
    ? requestIdleCallback(run, { timeout: 4000 })
    : setTimeout(run, 500);

/** Runs once, when the box is in view; gives what stops waiting for it. */
function whenInView(box: HTMLElement, run: () => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    run();
  });
  observer.observe(box);
  return () => observer.disconnect();
}

/** Swapping what holds the focus would lose it: waits until it has gone elsewhere. */
function whenNotFocused(box: HTMLElement, run: () => void): void {
  if (!box.contains(document.activeElement)) return run();
  box.addEventListener("focusout", () => setTimeout(() => whenNotFocused(box, run)), {
    once: true,
  });
}

/**
 * Loads the live version of a drawing once it is in view and the browser has nothing better to do.
 * Gives it with the size of the box, which it follows; null until then, without JavaScript, and on
 * paper, whose width is not that of the screen. Where loading fails, the drawing stays.
 */
export function useLiveChart<Props>(
  box: RefObject<HTMLElement | null>,
  load: () => Promise<{ default: ComponentType<Props> }>,
): { Live: ComponentType<Props>; size: Size } | null {
  const [Live, setLive] = useState<ComponentType<Props> | null>(null);
  const [size, setSize] = useState<Size | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let stopped = false;
    const resizing = new ResizeObserver(() => setSize(sizeOf(element)));
    const stopWaiting = whenInView(element, () =>
      whenIdle(() =>
        load().then(
          (module) =>
            whenNotFocused(element, () => {
              if (stopped) return;
              setLive(() => module.default);
              setSize(sizeOf(element));
              resizing.observe(element);
            }),
          () => undefined,
        ),
      ),
    );
    const beforePrint = () => flushSync(() => setSize(null));
    const afterPrint = () => setSize(sizeOf(element));
    window.addEventListener("beforeprint", beforePrint);
    window.addEventListener("afterprint", afterPrint);
    return () => {
      stopped = true;
      stopWaiting();
      resizing.disconnect();
      window.removeEventListener("beforeprint", beforePrint);
      window.removeEventListener("afterprint", afterPrint);
    };
  }, [box, load]);

  return Live && size && size.width > 0 ? { Live, size } : null;
}
