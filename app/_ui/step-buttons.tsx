/** What can be done with what is written; the first is the obvious one. */
export const StepButtons = (props: {
  words: Record<"publish" | "submit" | "save", string>;
  mayPublish: boolean;
  sending: boolean;
}) => {
  const { words, mayPublish, sending } = props;
  const main = mayPublish ? "publish" : "submit";
  return (
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
  );
};
