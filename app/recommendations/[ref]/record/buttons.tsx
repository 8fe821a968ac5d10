import type { UpdateFormProps } from "./update-form";

/** What can be done with what is written; the first is the obvious one. */
export function Buttons({ form, sending }: { form: UpdateFormProps; sending: boolean }) {
  const { words, mayPublish } = form;
  const main = mayPublish ? "publish" : "submit";
  return (
    <>
      <p className="hint">
        {mayPublish ? words.publishHelp : words.submitHelp}
        {form.publishesAlone && ` ${words.aloneHelp}`}
      </p>
      <div className="actions">
        <button name="step" value={main} disabled={sending}>
          {words[main]}
        </button>
        {mayPublish && (
          <button className="second" name="step" value="submit" disabled={sending}>
            {words.submit}
          </button>
        )}
        <button className="second" name="step" value="save" disabled={sending}>
          {words.save}
        </button>
      </div>
    </>
  );
}
