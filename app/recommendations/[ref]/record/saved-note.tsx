import type { Saving } from "./use-autosave";
import type { UpdateWords } from "./update-form-props";

/** Whether the draft is safe. A failure is said aloud; that all is well can be read. */
export function SavedNote(props: { saving: Saving; hasConflict: boolean; words: UpdateWords }) {
  const { saving, hasConflict, words } = props;
  const failed = saving.kind === "refused" || saving.kind === "unreachable";
  return (
    <>
      <p className="hint saved-note">
        {saving.kind === "saved" ? words.saved.replace("{time}", saving.at) : words.savesItself}
      </p>
      <div role="alert">
        {failed && (
          <p className="notice">
            {saving.kind === "refused"
              ? words.notSaved.replace("{why}", saving.message)
              : words.notReached}{" "}
            {hasConflict && <a href="#conflict">{words.seeBoth}</a>}
          </p>
        )}
      </div>
    </>
  );
}
