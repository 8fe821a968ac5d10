import { reasonOf } from "./reasons";

/**
 * The database is not opened, for a reason that whoever runs the program can mend. Its message is one line:
 * what is amiss, that nothing was changed, and what to do.
 */
export class DatabaseRefusal extends Error {
  constructor(line: string, options?: ErrorOptions) {
    super(line.replaceAll(/\s*\n\s*/g, " "), options);
    this.name = "DatabaseRefusal";
  }
}

/** How many steps the schema has, and what was kept of the database before its last upgrade. */
interface Steps {
  applied: number;
  known: number;
  backup: string | null;
}

export const REFUSED = {
  newer: (path: string, { applied, known, backup }: Steps) =>
    new DatabaseRefusal(
      `The database ${path} is of a newer version of this program: its schema has ${applied} steps, and this version knows ${known}. Nothing was changed. ` +
        (backup
          ? `Start the newer version, or go back to what was kept before the upgrade: npm run restore -- ${backup}`
          : "Start the newer version, or restore a backup that this version made."),
    ),
  older: (path: string) =>
    new DatabaseRefusal(
      `The database ${path} is of an older version of this program. Nothing was changed. Start the program once (npm start): it backs the database up and upgrades it.`,
    ),
  beingRestored: (path: string) =>
    new DatabaseRefusal(
      `A backup is being restored in the place of the database ${path}. Start again when that has ended.`,
    ),
  ofAnother: (path: string) =>
    new DatabaseRefusal(
      `The database ${path} belongs to another program. Nothing was changed. Say with DATA_DIRECTORY where this program's data is.`,
    ),
  failed: (path: string, cause: unknown, backup: string | null) => {
    const copy = backup ? ` A copy of it is ${backup}.` : "";
    return new DatabaseRefusal(
      `The database ${path} could not be upgraded: ${reasonOf(cause)}. It is as it was before, and the version that wrote it can go on with it.${copy}`,
      { cause },
    );
  },
  unwritable: (path: string, cause: unknown) =>
    new DatabaseRefusal(
      `The database ${path} cannot be written: ${reasonOf(cause)}. Nothing was changed.`,
      { cause },
    ),
};
