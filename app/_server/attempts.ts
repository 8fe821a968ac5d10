import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "@/db/domain/errors";

const MINUTE = 60;
const QUARTER = 15 * MINUTE;

/* Five in a minute are slowed; ten in a quarter of an hour lock for a quarter of an hour. */
const BY_PERSON = [
  { points: 5, duration: MINUTE },
  { points: 10, duration: QUARTER, blockDuration: QUARTER },
];

/** What attempts are counted by, and how many may be made: `points` in `duration` seconds. */
const LIMITS = {
  /** Passwords tried for an e-mail address, whether or not anybody has it. */
  account: BY_PERSON,
  /** Passwords tried for an e-mail address in a browser that has signed in to it before. */
  browser: BY_PERSON,
  /** Passwords tried from one place; many people may share it. */
  address: [{ points: 50, duration: QUARTER, blockDuration: QUARTER }],
  /** Codes of the second factor; without and with a browser that is known. */
  code: [{ points: 5, duration: QUARTER, blockDuration: QUARTER }],
  browserCode: [{ points: 5, duration: QUARTER, blockDuration: QUARTER }],
  /** The same code again: each is good for once. Codes change within two minutes. */
  codeUsed: [{ points: 1, duration: 2 * MINUTE }],
  /** The own password, asked for once more. */
  ownPassword: BY_PERSON,
  /** Forms that are sent with the same link. */
  link: [{ points: 20, duration: QUARTER }],
} as const;

export type CountedBy = keyof typeof LIMITS;

interface Counters {
  limiters: Map<CountedBy, RateLimiterMemory[]>;
  /** Names and addresses are counted under a code that nobody can turn back, not even with a dump. */
  key: Buffer;
}

// Modules are bundled more than once; what is counted is counted once.
const shared = globalThis as typeof globalThis & { uprAttempts?: Counters };

function counters(): Counters {
  shared.uprAttempts ??= {
    limiters: new Map(
      Object.entries(LIMITS).map(([by, limits]) => [
        by as CountedBy,
        limits.map((limit) => new RateLimiterMemory({ ...limit })),
      ]),
    ),
    key: randomBytes(32),
  };
  return shared.uprAttempts;
}

/** Too many attempts: for how many whole minutes, and whether the lock begins with this one. */
export class TooManyAttempts extends DomainError {
  constructor(
    readonly countedBy: CountedBy,
    minutes: number,
    readonly begins: boolean,
  ) {
    super("too_many_attempts", {}, { minutes });
  }
}

const limitersOf = (by: CountedBy) => counters().limiters.get(by) ?? [];
const coded = (by: CountedBy, what: string) =>
  createHmac("sha256", counters().key).update(`${by} ${what}`).digest("base64url");

/**
 * Counts an attempt, before it is looked at, so that many at once do not slip through. Throws
 * TooManyAttempts. What is counted is forgotten with the process, and at the latest after half an hour.
 */
export async function countAttempt(by: CountedBy, what: string): Promise<void> {
  for (const limiter of limitersOf(by)) {
    try {
      await limiter.consume(coded(by, what));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
      const begins = limiter.blockDuration > 0 && refused.consumedPoints === limiter.points + 1;
      throw new TooManyAttempts(by, minutes, begins);
    }
  }
}

/** Takes all attempts as not made: one of them was right. */
export async function forgetAttempts(by: CountedBy, what: string): Promise<void> {
  for (const limiter of limitersOf(by)) await limiter.delete(coded(by, what));
}

/** Takes one attempt as not made: it was right, which says nothing of the others. */
export async function takeBackAttempt(by: CountedBy, what: string): Promise<void> {
  for (const limiter of limitersOf(by)) await limiter.reward(coded(by, what));
}
