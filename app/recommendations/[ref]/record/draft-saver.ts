/** After how long a pause in writing a draft is saved, and how long one may write on without, in ms. */
const PAUSE = 1500;
const LONGEST = 15_000;
/** How long to wait before another attempt where the server could not be reached or its disk was full, in ms. */
const AGAIN = 10_000;

export interface DraftSaver {
  /** Something was written. */
  written: () => void;
  /** Saves at once what has not been saved. */
  flush: () => void;
  /** Saves nothing more of what was written so far; gives the saving under way, if there is one. */
  rest: () => Promise<void> | null;
}

/**
 * Decides when a draft is saved: after a pause in writing, now and then while somebody writes on, and
 * never twice at once. `save` gives whether that is settled; if not, it is asked again later.
 */
export function draftSaver(save: () => Promise<boolean>): DraftSaver {
  let underWay: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writingSince = 0;

  const inAWhile = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(saveNow, delay);
  };
  function saveNow() {
    clearTimeout(timer);
    if (underWay) return;
    writingSince = 0;
    underWay = save().then((settled) => {
      underWay = null;
      if (!settled) inAWhile(AGAIN);
      else if (writingSince > 0) inAWhile(PAUSE);
    });
  }

  return {
    written() {
      writingSince ||= Date.now();
      inAWhile(Math.max(0, Math.min(PAUSE, writingSince + LONGEST - Date.now())));
    },
    flush() {
      if (writingSince > 0) saveNow();
    },
    rest() {
      clearTimeout(timer);
      writingSince = 0;
      return underWay;
    },
  };
}
