"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

/** Copies a text; there only where the browser lets it, which needs a script and a safe address. */
export function CopyButton({
  text,
  words,
}: {
  text: string;
  words: { copy: string; copied: string };
}) {
  const possible = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  );
  const [copied, setCopied] = useState(false);
  if (!possible) return null;
  return (
    <p className="actions">
      <button
        type="button"
        className="second"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {words.copy}
      </button>
      <span role="status">{copied && words.copied}</span>
    </p>
  );
}
