import type { AssignmentRole } from "./assignment";
import type { DocumentKind, Relation } from "./evidence";
import type { Position } from "./position";
import type { Track } from "./track";
import type { Assessment } from "./track-status";
import type { UpdateText } from "./update-texts";
import type { TagSetter, Vocabulary } from "./vocabulary";

/** A published passage that bears on a recommendation, with its document. */
export interface MidtermPassage {
  id: string;
  relation: Relation;
  locator: string;
  /** The track whose organisation recorded it; null for what came with the data set. */
  recordedBy: Track | null;
  document: {
    id: string;
    title: string;
    publisher: string;
    /** PartialDate. */
    date: string;
    reference: string | null;
    /** http or https. */
    address: string | null;
    /** Whose word it is, where it is one track's. */
    track: Track | null;
  };
}

/** A published update, with everything that a table may print of it. */
export interface MidtermUpdate extends Assessment, Record<UpdateText, string> {
  id: string;
  /** Null where the organisation had its name withheld. */
  organisation: string | null;
  /** Set where this project coded the status from a document; the title is null if that is not published. */
  codedFrom: { title: string | null; locators: string[] } | null;
  /** The published passages that it rests on. */
  evidence: MidtermPassage[];
}

export interface MidtermTag {
  vocabulary: Vocabulary;
  term: string;
  setBy: TagSetter;
}

export interface MidtermPosition {
  /** Null where the source's word is none that is known. */
  position: Position | null;
  /** The source's own word. */
  wording: string;
  /** PartialDate. */
  date: string;
  source: string;
}

/** A body of the State that confirmed that it is responsible. */
export interface MidtermInstitution {
  organisationId: string;
  name: string;
  role: AssignmentRole;
}

/** One of the things that a recommendation asks for. */
export interface MidtermPart {
  id: number;
  /** "a" is the first. */
  letter: string;
  /** Word for word a piece of the text. */
  text: string;
}

/** One recommendation with what is published of it. */
export interface MidtermItem {
  ref: string;
  number: string | null;
  text: string;
  /** In their order; empty where it was not split. */
  parts: MidtermPart[];
  /** As the source names them; empty where it names none. */
  states: string[];
  /** The theme under which it stands, from the top heading down; empty where the theme set has none. */
  headings: string[];
  /** The document that states it. `date`: PartialDate. `underReview`: the State that was reviewed. */
  source: { kind: DocumentKind; date: string; underReview: string };
  positions: MidtermPosition[];
  tags: MidtermTag[];
  /** Who leads comes first. */
  institutions: MidtermInstitution[];
  /** Of the tracks that were asked for. */
  updates: MidtermUpdate[];
  evidence: MidtermPassage[];
}
