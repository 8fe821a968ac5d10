/** The fields in which a new piece of evidence is described; each is one text, as typed. */
export const PIECE_FIELDS = [
  "documentId",
  "title",
  "publisher",
  "date",
  "kind",
  "address",
  "risk",
  "locator",
  "quote",
  "sentence",
  "relation",
  "direction",
] as const;
export type PieceField = (typeof PIECE_FIELDS)[number];

/** A piece of evidence as somebody has typed it so far; it need not be complete, or right. */
export type DraftedPiece = Record<PieceField, string>;

/** A piece as it is sent in: of a document that is here already, or of one that it describes. */
export const sentPiece = (piece: DraftedPiece) =>
  ({ source: piece.documentId ? "known document" : "new document", ...piece }) as const;
