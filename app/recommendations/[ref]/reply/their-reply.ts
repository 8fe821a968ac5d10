import type { DraftVersion, StateWith, Theirs } from "@/app/_server/theirs";

/** What a colleague has saved meanwhile. */
export interface TheirReply extends Theirs, DraftVersion {
  text: string;
}

/** What the form knows of its last sending; with a colleague's text where that stood in the way. */
export type ReplyState = StateWith<TheirReply>;
