"use client";

import { type ReactNode, useActionState } from "react";
import type { FormState } from "@/app/_server/form-state";
import { TextArea } from "@/app/_ui/field";
import { refusedOf } from "@/app/_ui/form-answers";
import { ProblemSummary } from "@/app/_ui/problem-summary";
import type { StatementKind } from "@/db/domain/workflow";

/** What a step is taken with, in the version that was read: what was changed since is left alone. */
export interface StepTarget {
  kind: StatementKind;
  id: string;
  version: number;
  /** Of the recommendation. */
  reference: string;
}

interface StepFormProps {
  target: StepTarget;
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  /** Title of the problem summary. */
  problemTitle: string;
  /** What the button says. */
  press: string;
  /** Asks for a text under this name. */
  comment?: { name: string; label: string };
  /** Behind these words, for a step that is not the obvious one. What is written in it is kept open. */
  behind?: string;
  /** What the step does, told before the button. */
  children?: ReactNode;
}

/** One step of the way from draft to publication, as a form with one button. */
export function StepForm(props: StepFormProps) {
  const { target, comment, behind } = props;
  const [state, send, sending] = useActionState(props.action, null);
  const form = (
    <form action={send} className="step" noValidate>
      <ProblemSummary
        state={state}
        title={props.problemTitle}
        labels={comment && { [comment.name]: comment.label }}
      />
      {props.children}
      {comment && <TextArea state={state} name={comment.name} label={comment.label} />}
      <input type="hidden" name="kind" value={target.kind} />
      <input type="hidden" name="id" value={target.id} />
      <input type="hidden" name="version" value={target.version} />
      <input type="hidden" name="ref" value={target.reference} />
      <button className={behind ? "second" : undefined} disabled={sending}>
        {props.press}
      </button>
    </form>
  );
  if (!behind) return form;
  return (
    <details className="behind" open={refusedOf(state) !== null || undefined}>
      <summary>{behind}</summary>
      {form}
    </details>
  );
}
