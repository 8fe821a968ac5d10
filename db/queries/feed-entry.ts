import type { ExplorerFilter } from "@/db/domain/explorer-filter";
import type { Status } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";

/** Which changes are asked for; empty texts and null are no condition. */
export interface FeedAsked {
  /** As the explorer's, but for where the tracks stand, which no single change has. */
  filter: ExplorerFilter;
  track: Track | null;
  /** The name of an organisation that does not withhold it. */
  organisation: string;
  /** Of one recommendation. */
  ref: string;
}

interface Change {
  /** Of the update, the reply, the edition or the document. */
  id: string;
  /** ISO instant. */
  at: string;
}

interface OnRecommendation extends Change {
  ref: string;
  /** Letter of the part that it is about; null: the whole. */
  part: string | null;
  /** The recommendation or the part, verbatim. */
  text: string;
  track: Track;
}

/** Something that readers could notice. None of them says what a statement says: a feed is copied, and what is withdrawn later stays in the copies. */
export type FeedEntry =
  | (OnRecommendation & {
      kind: "update";
      /** Null where it is withheld. */
      organisation: string | null;
      status: Status;
      /** PartialDate. */
      asOf: string;
      isCoded: boolean;
    })
  | (OnRecommendation & { kind: "reply"; organisation: string | null })
  | (OnRecommendation & { kind: "update_withdrawn" })
  | (OnRecommendation & { kind: "reply_withdrawn" })
  | (Change & {
      kind: "edition" | "edition_withdrawn";
      title: string;
      number: number;
      track: Track;
      organisation: string | null;
    })
  | (Change & { kind: "document"; title: string; publisher: string; date: string });
