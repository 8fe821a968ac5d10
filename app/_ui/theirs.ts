import type { Difference } from "./conflict";
import type { Option } from "./field";
import { valueOf } from "./form-answers";
import type {
  DraftVersion,
  RecordState,
  StateWith,
  TheirDraft,
  Theirs,
} from "@/app/_server/theirs";
import { UPDATE_TEXTS, type UpdateText } from "@/db/domain/update-texts";

export function theirsOf<Their extends Theirs>(state: StateWith<Their>): Their | null {
  return state && "theirs" in state ? state.theirs : null;
}

/**
 * The draft that the next sending goes on with. After a conflict that is the colleague's, which was
 * shown: what is sent then takes its place knowingly.
 */
export function draftOf(
  state: StateWith<Theirs & DraftVersion>,
  first: DraftVersion | null,
): DraftVersion | null {
  const theirs = theirsOf(state);
  if (theirs?.isPublished) return null;
  if (theirs?.isOpen) return { id: theirs.id, version: theirs.version };
  if (!state || !("values" in state)) return first;
  const { draftId, draftVersion } = state.values;
  return draftId ? { id: String(draftId), version: Number(draftVersion) } : null;
}

/** What else the next sending says of what it goes on from: the update that is published, and its own id if it is new. */
export function goesOnFrom(
  state: RecordState,
  first: { follows: string; newId: string },
): { follows: string; newId: string } {
  const theirs = theirsOf(state);
  if (theirs?.isPublished) return { follows: theirs.id, newId: theirs.newId };
  if (!state || !("values" in state)) return first;
  const { follows = first.follows, newId = first.newId } = state.values;
  return { follows: String(follows), newId: String(newId) };
}

/** The form's fields but evidence, beside what a colleague's draft says in them. */
export function fieldsBeside(
  state: RecordState,
  theirs: TheirDraft,
  form: { labels: Record<UpdateText | "status" | "asOf", string>; statuses: readonly Option[] },
): Difference[] {
  const inWords = (status: string) =>
    form.statuses.find((option) => option.value === status)?.label ?? "";
  return (["status", "asOf", ...UPDATE_TEXTS] as const).map((name) => {
    const mine = valueOf(state, name);
    const said = name === "status" ? inWords : (text: string) => text;
    return { name, label: form.labels[name], mine: said(mine), theirs: said(theirs[name]) };
  });
}
