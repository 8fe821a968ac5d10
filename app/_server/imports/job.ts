/** What a worker is asked to do with an import: read and compare it, or bring it in as it was shown. */
export interface ImportJob {
  kind: "read" | "run";
  databasePath: string;
  /** The import's own folder, absolute. */
  folder: string;
}

/**
 * What it says of it. Before it writes into the database it asks, and waits for `GO_AHEAD`: everybody
 * else who saves waits meanwhile.
 */
export type ImportNews = "asks to write" | "has written";

export const GO_AHEAD = "go ahead";
