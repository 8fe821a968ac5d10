const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** How long somebody stays signed in, in ms. */
export const SESSION_LIFE = {
  /** From signing in, whatever happens meanwhile. */
  longest: 7 * 24 * HOUR,
  /** Without asking for anything: a browser that was left open is nobody's the next morning. */
  idle: 12 * HOUR,
  /** That something was asked for is noted this often at the most, so that reading writes next to nothing. */
  noted: 5 * MINUTE,
} as const;

/** Whether it was used lately enough at the instant `now`. */
export const isInUse = (lastUsed: Date, now: Date): boolean =>
  now.getTime() - lastUsed.getTime() < SESSION_LIFE.idle;
