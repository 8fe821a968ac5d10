"use client";

import { useActionState } from "react";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import { removeOneFile, withholdOne } from "./actions";

interface Words {
  withhold: string;
  release: string;
  remove: string;
  removeHelp: string;
  removeButton: string;
  summaryTitle: string;
}

/** What may be done to a file of one's own organisation, a button each. `name` says of which, to whoever hears it. */
export function FileForms(props: {
  id: string;
  name: string;
  withheld: boolean;
  isPublic: boolean;
  words: Words;
}) {
  const { id, name, withheld, isPublic, words } = props;
  const [withholding, withhold, isWithholding] = useActionState(withholdOne, null);
  const [removal, remove, isRemoving] = useActionState(removeOneFile, null);
  const ofWhich = <span className="hidden-visually"> {name}</span>;
  return (
    <div className="file-forms">
      <ProblemSummary state={withholding ?? removal} title={words.summaryTitle} />
      <form action={withhold}>
        <input type="hidden" name="fileId" value={id} />
        <input type="hidden" name="withheld" value={withheld ? "no" : "yes"} />
        <button className={isPublic ? "second" : "plain"} disabled={isWithholding}>
          {withheld ? words.release : words.withhold}
          {ofWhich}
        </button>
      </form>
      {!isPublic && (
        <details open={removal !== null}>
          <summary>
            {words.remove}
            {ofWhich}
          </summary>
          <p className="soft">{words.removeHelp}</p>
          <form action={remove}>
            <input type="hidden" name="fileId" value={id} />
            <button className="second" disabled={isRemoving}>
              {words.removeButton}
              {ofWhich}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
