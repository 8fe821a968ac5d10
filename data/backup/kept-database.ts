import type { BackupContents } from "@/db/domain/backup-manifest";

/** A file of evidence as its row describes it. */
export interface NamedFile {
  storedAs: string;
  size: number;
  sha256: string;
}

/** What a copy of the database holds. */
export interface ExaminedDatabase extends BackupContents {
  files: NamedFile[];
  /** The first event of the audit trail that is not in order; null where all are. */
  brokenAt: number | null;
}

/** What making a backup asks of a database; this part of the tree knows none itself. */
export interface KeptDatabase {
  /** Keeps a second backup from being made meanwhile, by any process; null where one is being made. */
  alone: () => { release: () => void } | null;
  /** Keeps the data from being replaced meanwhile. */
  hold: () => { release: () => void };
  /** Writes the database as it stands at one moment into a file of its own. Gives that moment, an ISO instant. */
  copy: (to: string) => Promise<string>;
  /** Looks at every page and row of a copy. Throws `database_damaged`. */
  examine: (copy: string) => ExaminedDatabase;
  /** Whether the database, as it is now, still names this file. */
  stillNames: (storedAs: string) => boolean;
}
