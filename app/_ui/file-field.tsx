import type { RefusedForm } from "@/app/_server/form-state";

/** The file ("file") of a plain form, or several, with why the last ones were refused. */
export function FileField(props: {
  label: string;
  hint: string;
  /** Endings, as a browser's chooser takes them: ".xlsx". */
  accept: string;
  multiple?: boolean;
  refused: RefusedForm | null;
}) {
  const { refused } = props;
  return (
    <div className={refused ? "field bad" : "field"}>
      <label htmlFor="file">{props.label}</label>
      <p className="hint measure" id="file-hint">
        {props.hint}
      </p>
      {refused && (
        <p className="problem" id="file-problem">
          {refused.message}
        </p>
      )}
      <input
        type="file"
        id="file"
        name="file"
        multiple={props.multiple}
        accept={props.accept}
        aria-describedby={refused ? "file-hint file-problem" : "file-hint"}
        aria-invalid={refused ? true : undefined}
      />
    </div>
  );
}
