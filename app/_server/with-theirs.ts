import "server-only";
import type { Theirs } from "./theirs";
import type { ErrorCode } from "@/db/domain/errors";
import type { RefusedForm } from "./form-state";

/** The refusals behind which a colleague's text may stand. */
const IN_THE_WAY: readonly ErrorCode[] = [
  "edited_meanwhile",
  "in_hand_already",
  "awaits_publication",
  "published_meanwhile",
  "update_unknown",
  "step_not_possible",
];

/** A refused sending, with the colleague's text where that was the reason; `find` gives what there is of it. */
export async function withTheirs<State extends object | null, Their extends Theirs>(
  state: State | RefusedForm,
  find: () => Promise<Their | null>,
): Promise<State | RefusedForm | (RefusedForm & { theirs: Their })> {
  if (!state || !("code" in state) || !IN_THE_WAY.includes(state.code)) return state;
  const theirs = await find();
  return theirs ? { ...state, theirs } : state;
}
