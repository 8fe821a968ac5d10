"use client";

import { TextField } from "@/app/_ui/field";
import type { EraseInWords } from "./access-in-words";

/** Erases somebody who has left. It has to be opened, and asks for the administrator's own password. */
export function EraseForm(props: {
  personId: string;
  erase: EraseInWords;
  state: object | null;
  send: (formData: FormData) => void;
  sending: boolean;
}) {
  const { erase } = props;
  if (erase.notYet !== null) return <p className="measure">{erase.notYet}</p>;
  return (
    <form action={props.send} noValidate>
      <input type="hidden" name="personId" value={props.personId} />
      <details open={props.state !== null}>
        <summary>{erase.summary}</summary>
        <p className="measure">{erase.help}</p>
        <TextField
          state={props.state}
          name="password"
          type="password"
          label={erase.password}
          autoComplete="current-password"
        />
        <button className="second" name="access" value="erase" disabled={props.sending}>
          {erase.submit}
        </button>
      </details>
    </form>
  );
}
