import { StackedTable } from "./stacked-table";

/** An open invitation in words. */
export interface InvitationInWords {
  id: string;
  /** Whom it lets in as what. */
  lets: string;
  madeBy: string;
  madeOn: string;
  until: string;
  /** Says which one, for whoever hears the button alone. */
  revokeWords: string;
}

export type InvitationTableWords = Record<
  "title" | "none" | "for" | "madeBy" | "madeOn" | "until" | "revoke",
  string
>;

/** The invitations that still let somebody in, each with a button that ends it where `mayRevoke`. */
export function InvitationTable(props: {
  rows: readonly InvitationInWords[];
  words: InvitationTableWords;
  mayRevoke: boolean;
  sending: boolean;
}) {
  const { rows, words, mayRevoke } = props;
  if (rows.length === 0) return <p className="soft">{words.none}</p>;
  const columns = [words.for, words.madeBy, words.madeOn, words.until].map((head) => ({ head }));
  return (
    <StackedTable
      label={words.title}
      columns={mayRevoke ? [...columns, { head: words.revoke, hidden: true }] : columns}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          row.lets,
          row.madeBy,
          row.madeOn,
          row.until,
          ...(mayRevoke
            ? [
                <button
                  key="revoke"
                  className="plain"
                  name="revoke"
                  value={row.id}
                  aria-label={row.revokeWords}
                  disabled={props.sending}
                >
                  {words.revoke}
                </button>,
              ]
            : []),
        ],
      }))}
    />
  );
}
