import { getMessages } from "@/app/_i18n/server";
import { FILE_TYPE_NAMES, FILE_TYPES } from "@/db/domain/evidence-file";

const ACCEPTED = FILE_TYPE_NAMES.flatMap((type) => FILE_TYPES[type].extensions).join(",");

/**
 * A plain form: a file goes to a route of its own, which writes it to the disk as it arrives. `problem`
 * says in words what was wrong with the last one.
 */
export async function UploadForm(props: { documentId: string; problem: string | null }) {
  const { documentId, problem } = props;
  const { evidence } = await getMessages();
  const words = evidence.files;
  return (
    <form
      action={`/evidence/${encodeURIComponent(documentId)}/files`}
      method="post"
      encType="multipart/form-data"
      className="upload"
    >
      <h3>{words.add}</h3>
      <div className={problem ? "field bad" : "field"}>
        <label htmlFor="file">{words.file}</label>
        <p className="hint" id="file-hint">
          {words.fileHint}
        </p>
        {problem && (
          <p className="problem" id="file-problem">
            {problem}
          </p>
        )}
        <input
          type="file"
          id="file"
          name="file"
          accept={ACCEPTED}
          aria-describedby={problem ? "file-hint file-problem" : "file-hint"}
          aria-invalid={problem ? true : undefined}
        />
      </div>
      <Original />
      <p className="measure soft">{words.care}</p>
      <button>{words.send}</button>
    </form>
  );
}

/** Whether the file goes out with its description. */
async function Original() {
  const { evidence } = await getMessages();
  const words = evidence.files;
  return (
    <fieldset>
      <div className="choice">
        <input
          type="checkbox"
          id="withheld"
          name="withheld"
          value="yes"
          aria-describedby="withheld-about"
        />
        <div>
          <label htmlFor="withheld">{words.withheld}</label>
          <p className="hint" id="withheld-about">
            {words.withheldHint}
          </p>
        </div>
      </div>
    </fieldset>
  );
}
