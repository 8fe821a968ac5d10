import type { ComponentProps } from "react";
import { Lines } from "./lines";

/** The title block of a table: what it is, from where, as of when, and how to read it. */
export const Statements = (props: {
  statements: readonly ({ label: string } & Pick<ComponentProps<typeof Lines>, "lines">)[];
  id?: string;
}) => (
  <dl className="facts statements" id={props.id}>
    {props.statements.map(({ label, lines }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          <Lines lines={lines} />
        </dd>
      </div>
    ))}
  </dl>
);
