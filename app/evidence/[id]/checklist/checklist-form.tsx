"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { problemOf, valueOf } from "@/app/_ui/form-answers";
import { CheckboxField } from "@/app/_ui/choice-field";
import { FormHead } from "@/app/_ui/form-head";
import { prepareOne, signOne } from "./actions";

interface Words {
  title: string;
  points: string;
  original: string;
  withhold: string;
  withholdHint: string;
  send: string;
  sendHelp: string;
}

interface ChecklistProps {
  documentId: string;
  organisationId: string;
  /** The points in words; `name` is the field's. */
  points: readonly { name: string; label: string }[];
  /** Set when the list is signed: the instant of what was read, and a word on it. Else it is filled in. */
  signing: { preparedAt: string } | null;
  hasFiles: boolean;
  words: Words;
  formWords: FormWords;
}

/** One point, with its problem where it was not ticked. */
function Point(props: { state: object | null; name: string; label: string }) {
  const { state, name, label } = props;
  const problem = problemOf(state, name);
  return (
    <div className={problem ? "field bad" : undefined}>
      {problem && <p className="problem">{problem}</p>}
      <CheckboxField state={state} name={name} option={{ value: "yes", label }} />
    </div>
  );
}

/** Every point, a box each; whoever prepares also decides whether the original is published. */
export function ChecklistForm(props: ChecklistProps) {
  const { signing, points, words } = props;
  const [state, send, sending] = useActionState(signing ? signOne : prepareOne, null);
  const labels = Object.fromEntries(points.map(({ name, label }) => [name, label]));
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      <form action={send} className="checklist">
        <input type="hidden" name="documentId" value={props.documentId} />
        <input type="hidden" name="organisationId" value={props.organisationId} />
        {signing && (
          <input
            type="hidden"
            name="preparedAt"
            value={valueOf(state, "preparedAt", signing.preparedAt)}
          />
        )}
        <fieldset>
          <legend>{words.points}</legend>
          {points.map((point) => (
            <Point key={point.name} state={state} {...point} />
          ))}
        </fieldset>
        {!signing && props.hasFiles && (
          <fieldset>
            <legend>{words.original}</legend>
            <CheckboxField
              state={state}
              name="withholdsOriginal"
              option={{ value: "yes", label: words.withhold, hint: words.withholdHint }}
            />
          </fieldset>
        )}
        <button disabled={sending}>{words.send}</button>
        {words.sendHelp && <p className="hint">{words.sendHelp}</p>}
      </form>
    </>
  );
}
