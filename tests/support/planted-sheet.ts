import { keepSheetUpload } from "@/db/commands/keep-sheet-upload";
import { type Planting, REFS } from "./planting";

/** A sheet that was filled in off line; its sender alone reads it. */
export function sheetSent(planting: Planting): string {
  const { db, cast, secrets } = planting;
  const organisationId = cast.organisations.own;
  const ref = REFS.unnamed;
  const mine = { reason: secrets.word("a cell of a sheet", ["validator"]) };
  const sheet = {
    ...{ organisationId, madeAt: null, columns: {} },
    rows: [{ ref, row: 3, text: null, base: null, mine }],
    unread: [
      { cell: "N3", ref, why: "outside_the_table", text: secrets.word("a note", ["validator"]) },
    ],
  };
  const fileName = `${secrets.word("the name of a sheet", ["validator"])}.xlsx`;
  return keepSheetUpload(db, planting.as("validator"), { organisationId, fileName, sheet }).id;
}
