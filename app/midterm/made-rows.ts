import type { FinishedRow, PrintedRow, RowFacts } from "@/data/exporters/finished-table";
import { type Layout, tracksOf } from "@/db/domain/midterm-layout";
import type { StatusValue } from "@/db/domain/midterm-standing";
import type { MidtermRow } from "@/db/domain/midterm-table";
import { type Track, TRACKS } from "@/db/domain/track";
import { keyOf } from "@/db/domain/track-status";

/** What the rows of a table are made to be. */
export interface RowKind<Row extends PrintedRow> {
  /** Whose updates are read for it. */
  tracks: (layout: Layout) => readonly Track[];
  /** `headings`: of the theme, from the top one down. */
  made: (printed: PrintedRow, from: MidtermRow, headings: readonly string[]) => Row;
}

function standingFacts(value: StatusValue): RowFacts["standing"][Track] {
  const { status, asOf, voices, parts } = value;
  const updates = voices.map(({ updateId, organisation, part, status: own, asOf: date }) => ({
    ...{ id: updateId, organisation, status: own, asOf: date },
    ...(part !== null && { part }),
  }));
  const letters = parts.map(({ letter }) => letter);
  return { status: keyOf(status), asOf, updates, ...(letters.length > 0 && { parts: letters }) };
}

function factsOf(row: MidtermRow, theme: readonly string[]): RowFacts {
  const { number, text, states, statuses, documents } = row;
  return {
    ...{ number, text, states, theme, documents: documents() },
    standing: {
      government: standingFacts(statuses.government),
      civil_society: standingFacts(statuses.civil_society),
    },
  };
}

/** As they are printed: the updates of a track that the layout leaves out are not even read. */
export const PRINTED: RowKind<PrintedRow> = { tracks: tracksOf, made: (printed) => printed };

/** With what they say in codes, of both tracks whatever the layout prints. */
export const WITH_FACTS: RowKind<FinishedRow> = {
  tracks: () => TRACKS,
  made: (printed, from, headings) => ({ ...printed, facts: factsOf(from, headings) }),
};
