"use client";

import type { AccessInWords } from "./access-in-words";
import { EraseForm } from "./erase-form";

/** Whether somebody can sign in. What ends all sessions at once asks first: it has to be opened. */
export function AccessForm(props: {
  personId: string;
  access: AccessInWords;
  state: object | null;
  send: (formData: FormData) => void;
  sending: boolean;
}) {
  const { access, sending } = props;
  const { recovery, disable } = access;
  if (!recovery && !disable) return null;
  return (
    <>
      <h2>{access.title}</h2>
      {recovery && (
        <p className="measure">
          {recovery.href ? (
            <>
              <a href={recovery.href}>{recovery.words}</a> {recovery.help}
            </>
          ) : (
            recovery.words
          )}
        </p>
      )}
      <form action={props.send}>
        <input type="hidden" name="personId" value={props.personId} />
        {access.disabledSince ? (
          <>
            <p className="measure">{access.disabledSince}</p>
            <button className="second" name="access" value="enable" disabled={sending}>
              {access.enable}
            </button>
          </>
        ) : (
          disable && (
            <details>
              <summary>{disable.summary}</summary>
              <p className="measure">{disable.help}</p>
              <button className="second" name="access" value="disable" disabled={sending}>
                {disable.submit}
              </button>
            </details>
          )
        )}
      </form>
      {access.erase && <EraseForm {...props} erase={access.erase} />}
    </>
  );
}
