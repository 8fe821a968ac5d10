import { StackedTable } from "@/app/_ui/stacked-table";
import type { MemberInWords } from "./members-in-words";

export type PeopleWords = Record<
  "title" | "name" | "role" | "since" | "addedBy" | "change" | "handOver" | "remove" | "removeHelp",
  string
>;

/** Who is in the organisation; what may be done about somebody opens beside them. */
export function PeopleTable(props: {
  people: readonly MemberInWords[];
  words: PeopleWords;
  sending: boolean;
}) {
  const { people, words, sending } = props;
  const columns = [words.name, words.role, words.since, words.addedBy].map((head) => ({ head }));
  const mayChange = people.some(({ otherRole, mayRemove }) => otherRole || mayRemove);
  return (
    <StackedTable
      label={words.title}
      columns={mayChange ? [...columns, { head: words.change, hidden: true }] : columns}
      rows={people.map((member) => ({
        id: member.id,
        cells: [
          member.name,
          <>
            {member.role}
            {member.note && <div className="soft">{member.note}</div>}
          </>,
          member.since,
          member.addedBy,
          ...(mayChange ? [<Changes key="change" {...{ member, words, sending }} />] : []),
        ],
      }))}
    />
  );
}

function Changes(props: { member: MemberInWords; words: PeopleWords; sending: boolean }) {
  const { member, words, sending } = props;
  const { otherRole } = member;
  if (!otherRole && !member.mayRemove) return null;
  return (
    // Made anew, and so closed, once the role has changed.
    <details key={member.role}>
      <summary aria-label={member.changeWords}>{words.change}</summary>
      {otherRole && (
        <p>
          <button className="second" name={otherRole.role} value={member.id} disabled={sending}>
            {otherRole.words}
          </button>
        </p>
      )}
      {member.handOver && (
        <p>
          <a href={member.handOver}>{words.handOver}</a>
        </p>
      )}
      {member.mayRemove && (
        <>
          <button className="second" name="remove" value={member.id} disabled={sending}>
            {words.remove}
          </button>
          <p className="hint">{words.removeHelp}</p>
        </>
      )}
    </details>
  );
}
