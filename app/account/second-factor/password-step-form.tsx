"use client";

import { TextField } from "@/app/_ui/field";
import type { SecondFactorWords } from "./words";

/** A step that asks for the password first. */
export type PasswordStep = "begin" | "renew" | "turnOff";

/** The name of each step's field; all may stand on one page. */
const FIELD = { begin: "password", renew: "renewPassword", turnOff: "turnOffPassword" } as const;

export function PasswordStepForm(props: {
  step: PasswordStep;
  state: object | null;
  send: (formData: FormData) => void;
  sending: boolean;
  words: SecondFactorWords;
}) {
  const { step, words } = props;
  return (
    <form action={props.send} noValidate>
      <h2>{words[step]}</h2>
      <p className="measure">{words[`${step}Help`]}</p>
      <input type="hidden" name="step" value={step} />
      <TextField
        state={props.state}
        name={FIELD[step]}
        type="password"
        label={words.password}
        autoComplete="current-password"
      />
      <button className={step === "begin" ? undefined : "second"} disabled={props.sending}>
        {words[`${step}Submit`]}
      </button>
    </form>
  );
}
