import "server-only";
import type { Server, ServerResponse } from "node:http";

interface Stopping {
  isStopping: boolean;
  /** The one that serves pages; null until the first request. */
  pages: Server | null;
  /** Others of this process. */
  others: WeakSet<Server>;
  /** Answers that are not whole yet. */
  underWay: Set<ServerResponse>;
}

// Modules are bundled more than once; a process stops once.
const shared = globalThis as typeof globalThis & { uprStopping?: Stopping };
const state = (): Stopping =>
  (shared.uprStopping ??= {
    ...{ isStopping: false, pages: null },
    ...{ others: new WeakSet(), underWay: new Set() },
  });

/** This one does not serve pages. */
export const isNoPageServer = (server: Server): void => void state().others.add(server);

/** Keeps the server that a request came by; false where it is none that serves pages. */
export function rememberServer(server: Server): boolean {
  if (state().others.has(server)) return false;
  state().pages ??= server;
  return true;
}

export const pageServer = (): Server | null => state().pages;

/** Answers that are being made or sent. */
export const answersUnderWay = (): Set<ServerResponse> => state().underWay;

/** Whether it has been asked to stop. */
export const isStopping = (): boolean => state().isStopping;

export const beginStopping = (): void => void (state().isStopping = true);
