"use client";

import { useActionState } from "react";
import type { FormWords } from "@/app/_server/form-state";
import { FormHead } from "@/app/_ui/form-head";
import { change } from "./actions";
import { ConfirmForm } from "./confirm-form";
import { type PasswordStep, PasswordStepForm } from "./password-step-form";
import { RecoveryCodes } from "./recovery-codes";
import type { SecondFactorWords } from "./words";

/** One step at a time: a password, the app, a code, the recovery codes; later, to change it. */
export function SecondFactor(props: {
  isOn: boolean;
  words: SecondFactorWords;
  formWords: FormWords;
}) {
  const { isOn, words } = props;
  const [state, send, sending] = useActionState(change, null);
  const setUp = state && "setUp" in state ? state.setUp : null;
  const codes = state && "codes" in state ? state.codes : null;
  const labels = {
    password: words.password,
    renewPassword: words.password,
    turnOffPassword: words.password,
    code: words.code,
  };
  const sendTo = { state, send, sending, words };
  const askPassword = (step: PasswordStep) => <PasswordStepForm {...sendTo} step={step} />;
  return (
    <>
      <FormHead state={state} title={words.title} words={props.formWords} labels={labels} />
      {codes && <RecoveryCodes codes={codes} words={words} />}
      {!isOn && !setUp && (
        <>
          <p className="lede">{words.ledeOff}</p>
          {askPassword("begin")}
        </>
      )}
      {!isOn && setUp && <ConfirmForm {...sendTo} setUp={setUp} />}
      {isOn && !codes && (
        <>
          <p className="lede">{words.ledeOn}</p>
          {askPassword("renew")}
          {askPassword("turnOff")}
        </>
      )}
    </>
  );
}
