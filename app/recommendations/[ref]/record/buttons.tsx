import { StepButtons } from "@/app/_ui/step-buttons";
import type { UpdateFormProps } from "./update-form-props";

/** What can be done with what is written, and what comes of it. */
export function Buttons({ form, sending }: { form: UpdateFormProps; sending: boolean }) {
  const { words, mayPublish } = form;
  return (
    <>
      <p className="hint">
        {mayPublish ? words.publishHelp : words.submitHelp}
        {form.publishesAlone && ` ${words.aloneHelp}`}
      </p>
      <StepButtons {...{ words, mayPublish, sending }} />
    </>
  );
}
