import type { Words } from "@/app/_i18n/words";
import type { Paragraph } from "@/data/exporters/finished-table";

/** Words for the cells of one table. */
export interface CellWords extends Words {
  /** The table has tags of the source and of this project, so that the latter must say so. */
  markProject: boolean;
  /** Tags begin with a dash, nearly as in the lists of the Office of the High Commissioner. */
  listed: boolean;
  /** Cells of tags that were put into words before, by what is in them. */
  keptTags: Map<string, readonly Paragraph[]>;
  /** How documents are cited, for as long as they are at hand. */
  keptCitations: WeakMap<object, { text: string; href: string | undefined }>;
}
