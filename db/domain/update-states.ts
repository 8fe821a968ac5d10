import { UPDATE_STATES, type UpdateState } from "./workflow";

/** Whether an update in this state is still in its organisation's hands alone. */
const IN_HAND = {
  draft: true,
  submitted: true,
  returned: true,
  published: false,
  withdrawn: false,
} as const satisfies Record<UpdateState, boolean>;

/** The states in which nobody outside the organisation may see an update. */
export type UnpublishedState = {
  [State in UpdateState]: (typeof IN_HAND)[State] extends true ? State : never;
}[UpdateState];

export const isUnpublished = (state: UpdateState): state is UnpublishedState => IN_HAND[state];

export const UNPUBLISHED_STATES: readonly UnpublishedState[] = UPDATE_STATES.filter(isUnpublished);
