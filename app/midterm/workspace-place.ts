import { addNarrowing } from "./narrowing";
import { type MidtermRequest, searchOf } from "./parameters";
import type { Workspace } from "./workspace";

/** In which workspace, on which table, something is written. */
export interface Place {
  workspace: Workspace;
  request: MidtermRequest;
}

/** What is said of: a recommendation, or a part of it by its letter. */
export interface Line {
  reference: string;
  /** Of the recommendation, word for word. */
  text: string;
  part: string | null;
}

/** The table that a form was opened in, as the form sends it along. */
export function back({ workspace, request }: Place): string {
  const search = searchOf(request);
  addNarrowing(search, workspace);
  return String(search);
}

/** The part that words are about, as messages take it: "none" for the whole. */
export const inMessage = (part: string | null) => ({ part: part ?? "none" });
