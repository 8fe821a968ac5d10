"use client";

import { useEffect, useId, useRef } from "react";
import { refusedOf } from "./form-answers";

/**
 * Why a form was refused, with a link to each field concerned; `labels` names the fields. It takes the
 * focus after each refusal: by script where there is one, by `autofocus` on the page that comes back
 * where there is none. The page's title says so too, where it has not said so from the server.
 */
export function ProblemSummary(props: {
  state: object | null;
  title: string;
  labels?: Record<string, string>;
}) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const refused = refusedOf(props.state);
  useEffect(() => {
    if (!refused) return;
    box.current?.focus();
    const { title } = document;
    if (title.startsWith(refused.titlePrefix)) return;
    document.title = refused.titlePrefix + title;
    return () => {
      document.title = title;
    };
  }, [refused]);
  if (!refused) return null;
  return (
    <div
      ref={box}
      className="problem-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{props.title}</h2>
      <p>{refused.message}</p>
      {refused.problems.length > 0 && (
        <ul>
          {refused.problems.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>
                {props.labels?.[field] ? `${props.labels[field]}: ${text}` : text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
