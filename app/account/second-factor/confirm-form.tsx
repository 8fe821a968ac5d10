"use client";

import { TextField } from "@/app/_ui/field";
import type { SetUp } from "./actions";
import type { SecondFactorWords } from "./words";

/** What the app reads, and the code by which it shows that it has. */
export function ConfirmForm(props: {
  setUp: SetUp;
  state: object | null;
  send: (formData: FormData) => void;
  sending: boolean;
  words: SecondFactorWords;
}) {
  const { words, setUp } = props;
  const { size, path } = setUp.qrCode;
  return (
    <form action={props.send} noValidate autoComplete="off">
      <h2>{words.scan}</h2>
      <svg
        className="qr-code"
        role="img"
        aria-label={words.qr}
        viewBox={`0 0 ${size} ${size}`}
        width="240"
        height="240"
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {words.key}: <code className="key">{setUp.key}</code>
      </p>
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="uri" value={setUp.uri} />
      <TextField
        state={props.state}
        name="code"
        label={words.code}
        hint={words.codeHint}
        short
        autoComplete="one-time-code"
      />
      <button disabled={props.sending}>{words.confirmSubmit}</button>
    </form>
  );
}
