import type { getFormatter, getTranslations } from "next-intl/server";

/** What turns values into words: the whole catalogue, and dates of the reader's language. */
export interface Words {
  t: Awaited<ReturnType<typeof getTranslations<never>>>;
  format: Awaited<ReturnType<typeof getFormatter>>;
}

/** Words for the cells of one table. */
export interface CellWords extends Words {
  /** The table has tags of the source and of this project, so that the latter must say so. */
  markProject: boolean;
  /** Tags begin with a hyphen, as in the lists of the Office of the High Commissioner. */
  listed: boolean;
}
