import { eq, type SQL } from "drizzle-orm";
import type { UpdateState } from "@/db/domain/workflow";
import { update } from "@/db/schema";
import { unindexed } from "./put-together-once";
import type { Scope } from "./scope";

/**
 * Updates in this state, for a query that finds few by something else. Nearly all updates are published, and
 * SQLite does not know: asked for the state as such, it goes through the whole world's.
 */
export const isInState = (state: UpdateState): SQL => eq(unindexed(update.state), state);

export const IS_PUBLISHED = isInState("published");

/** Updates in this state on recommendations in scope. Where everything is, nothing else finds fewer. */
export const isInStateWithin = ({ reviewId, sources }: Scope, state: UpdateState): SQL =>
  reviewId === null && sources.length === 0 ? eq(update.state, state) : isInState(state);
