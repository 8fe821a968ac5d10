/* How a server stops, for the server and for whoever starts it. */

/** How long a server that was asked to stop may finish what it is doing, in ms. */
export const PATIENCE = 20_000;

/** Signals that follow each other faster than this, in ms, are one that came by two ways. */
export const SAME_SIGNAL = 1000;
