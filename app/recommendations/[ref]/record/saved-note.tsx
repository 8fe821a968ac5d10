import type { Saving } from "./use-autosave";
import type { UpdateWords } from "./update-form-props";

const whyOf = (
  { message, problems }: Extract<Saving, { kind: "refused" }>,
  labels: Record<string, string>,
): string =>
  problems.map(({ field, text }) => `${labels[field] ?? field}: ${text}.`).join(" ") || message;

/** Whether the draft is safe. A failure is said aloud; that all is well can be read. */
export function SavedNote(props: {
  saving: Saving;
  /** The names of the fields: what is wrong with one is said here, where nothing is marked while one writes. */
  labels: Record<string, string>;
  hasConflict: boolean;
  words: UpdateWords;
}) {
  const { saving, labels, hasConflict, words } = props;
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
              ? words.notSaved.replace("{why}", whyOf(saving, labels))
              : words.notReached}{" "}
            {hasConflict && <a href="#conflict">{words.seeBoth}</a>}
          </p>
        )}
      </div>
    </>
  );
}
