import type { ReactNode } from "react";
import { problemOf, valueOf } from "./form-answers";

/** What every field has. `name` is its id too, so that the problem summary can link to it. */
export interface FieldProps {
  state: object | null;
  name: string;
  label: string;
  hint?: string;
  /** The word beside the label of a field that may stay empty. */
  optional?: string;
}

interface ControlProps {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { name, label, hint, optional } = props;
  const problem = problemOf(props.state, name);
  const notes = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field bad" : "field"}>
      <label htmlFor={name}>
        {label} {optional && <span className="soft">{optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {props.children({
        id: name,
        name,
        required: !optional,
        "aria-describedby": notes || undefined,
        "aria-invalid": problem ? true : undefined,
      })}
    </div>
  );
}

/** One line of text. A password is never given back. */
export function TextField(
  props: FieldProps & {
    type?: "text" | "email" | "password" | "url" | "date";
    first?: string;
    longest?: number;
    short?: boolean;
    autoComplete?: string;
  },
) {
  const { type = "text" } = props;
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={props.short ? "short" : undefined}
          maxLength={props.longest}
          autoComplete={props.autoComplete}
          spellCheck={type === "text" ? undefined : false}
          defaultValue={
            type === "password" ? undefined : valueOf(props.state, props.name, props.first)
          }
        />
      )}
    </Field>
  );
}

/** Several lines of text. What is too long is refused and given back: a field that cut it would lose its end. */
export function TextArea(props: FieldProps & { first?: string; rows?: number }) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          rows={props.rows}
          defaultValue={valueOf(props.state, props.name, props.first)}
        />
      )}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** One of many. `empty` is the word for no choice yet. */
export function SelectField(
  props: FieldProps & { options: readonly Option[]; empty?: string; first?: string },
) {
  const value = valueOf(props.state, props.name, props.first);
  return (
    <Field {...props}>
      {(control) => (
        // After a sending, React resets a form to first values; a select takes new ones only when made anew.
        <select key={value} {...control} defaultValue={value}>
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
