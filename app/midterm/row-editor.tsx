"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { Conflict, type ConflictWords } from "@/app/_ui/conflict";
import { problemOf, refusedOf } from "@/app/_ui/form-answers";
import { FormHead } from "@/app/_ui/form-head";
import { HiddenFields } from "@/app/_ui/hidden-fields";
import { SignInElsewhere } from "@/app/_ui/sign-in-elsewhere";
import type { DraftVersion, EvidenceSent, RecordState } from "@/app/_server/theirs";
import { draftOf, fieldsBeside, goesOnFrom, theirsOf } from "@/app/_ui/theirs";
import { useUnsaved } from "@/app/_ui/unsaved";
import { recordInPlace } from "./actions";
import { RowFields, type RowFieldsProps, rowLabels } from "./row-fields";

export interface RowEditorProps extends RowFieldsProps {
  /** The recommendation: the row above may be out of sight. */
  about: string;
  /** What the form sends unseen. */
  hidden: Record<string, string>;
  /** The draft that it goes on with; null where it begins one. */
  draft: DraftVersion | null;
  /** That it waits for publication, in words: then nothing is edited, but what was refused is given back. */
  waiting: string | null;
  /** The evidence that goes with it, which is edited elsewhere. */
  evidence: EvidenceSent;
  /** The published update from which it goes on, and its own id where it is a new draft. */
  goesOnFrom: { follows: string; newId: string };
  mayPublish: boolean;
  cancel: string;
  /** The address of the page with this form. */
  address: string;
  /** Where on that page it begins with what stands there now. */
  again: string;
  recordPage: string;
  words: RowFieldsProps["words"] & {
    title: string;
    save: string;
    submit: string;
    publish: string;
    cancel: string;
    openRecord: string;
  };
  conflictWords: ConflictWords;
  formWords: FormWords;
}

/** What goes out with the texts, so that nobody publishes it unseen. */
function EvidenceWithIt(props: { state: RecordState; evidence: EvidenceSent; label: string }) {
  const { state, evidence } = props;
  const problem = problemOf(state, "evidence");
  return (
    <div className={problem ? "field bad" : "field"} id="evidence">
      <b>{props.label}</b>
      {problem && <p className="problem">{problem}</p>}
      <p>{evidence.lines.join(" ")}</p>
      {evidence.pieces.length > 0 && (
        <ul>
          {evidence.pieces.map((piece, index) => (
            <li key={index}>{piece}</li>
          ))}
        </ul>
      )}
      <HiddenFields values={{ passages: evidence.passages }} />
      {evidence.typed.map((piece, index) => (
        <HiddenFields
          key={index}
          values={Object.fromEntries(
            Object.entries(piece).map(([name, value]) => [`evidence.${index}.${name}`, value]),
          )}
        />
      ))}
    </div>
  );
}

function WaysOn(props: { form: RowEditorProps; sending: boolean; onCancel: () => void }) {
  const { form, sending, onCancel } = props;
  const { words } = form;
  const main = form.mayPublish ? "publish" : "submit";
  return (
    <div className="actions">
      <button name="step" value="save" disabled={sending}>
        {words.save}
      </button>
      <button className="second" name="step" value={main} disabled={sending}>
        {words[main]}
      </button>
      <a href={form.cancel} onClick={onCancel}>
        {words.cancel}
      </a>
      <a href={form.recordPage}>{words.openRecord}</a>
    </div>
  );
}

/** What an organisation says of one recommendation, edited under its row. */
export function RowEditor(props: RowEditorProps) {
  const { words } = props;
  const [state, send, sending] = useActionState<RecordState, FormData>(
    recordInPlace,
    null,
    props.address,
  );
  const isRefused = refusedOf(state) !== null;
  const { typed, givenUp } = useUnsaved({ isSending: sending, isRefused });
  if (props.waiting !== null && !isRefused) return <p className="soft">{props.waiting}</p>;
  const labels = rowLabels(props);
  const theirs = theirsOf(state);
  const draft = draftOf(state, props.draft);
  const hidden = {
    ...props.hidden,
    ...{ draftId: draft?.id ?? "", draftVersion: String(draft?.version ?? "") },
    ...goesOnFrom(state, props.goesOnFrom),
  };
  // What takes the place of a colleague's text keeps its evidence: here it cannot be changed.
  const evidence = theirs?.isOpen ? theirs.evidence : props.evidence;
  return (
    <form action={send} className="in-place" noValidate onInput={typed}>
      <h3>{words.title}</h3>
      <p className="soft">{props.about}</p>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      {theirs && (
        <Conflict
          theirs={theirs}
          level={4}
          differences={fieldsBeside(state, theirs, { labels, statuses: props.statuses })}
          takeTheirs={props.again}
          words={props.conflictWords}
        />
      )}
      <SignInElsewhere state={state} here={props.address} words={props.formWords} />
      <HiddenFields values={hidden} />
      <RowFields state={state} form={props} />
      <EvidenceWithIt {...{ state, evidence }} label={words.evidence} />
      <WaysOn form={props} sending={sending} onCancel={givenUp} />
    </form>
  );
}
