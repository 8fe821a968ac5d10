"use client";

import { StackedTable } from "@/app/_ui/stacked-table";

export interface HeldRole {
  organisationId: string;
  organisationName: string;
  role: string;
  /** Says of which organisation, for whoever hears the button alone. */
  removeWords: string;
}

/** The roles held, each with a button to remove it. */
export function HeldRoles(props: {
  roles: HeldRole[];
  words: Record<"roles" | "organisation" | "role" | "remove", string>;
  sending: boolean;
}) {
  const { words } = props;
  return (
    <StackedTable
      label={words.roles}
      columns={[
        { head: words.organisation },
        { head: words.role },
        { head: words.remove, hidden: true },
      ]}
      rows={props.roles.map((held) => ({
        id: held.organisationId,
        cells: [
          held.organisationName,
          held.role,
          <button
            key="remove"
            className="plain"
            name="removeFrom"
            value={held.organisationId}
            aria-label={held.removeWords}
            disabled={props.sending}
          >
            {words.remove}
          </button>,
        ],
      }))}
    />
  );
}
