"use client";

import { CopyButton } from "@/app/_ui/copy-button";
import type { SecondFactorWords } from "./words";

/** Told once. */
export function RecoveryCodes({ codes, words }: { codes: string[]; words: SecondFactorWords }) {
  const text = codes.join("\n");
  return (
    <>
      <h2>{words.codes}</h2>
      <p className="measure">{words.codesHelp}</p>
      <pre className="codes">{text}</pre>
      <CopyButton text={text} words={words} />
    </>
  );
}
