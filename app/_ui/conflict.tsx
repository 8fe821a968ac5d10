import type { Theirs } from "@/app/_server/theirs";

/** A field in which a colleague's text says something else than this form. */
export interface Difference {
  name: string;
  /** None where the form has one field alone. */
  label?: string;
  mine: string;
  theirs: string;
}

export interface ConflictWords {
  conflict: string;
  conflictHelp: string;
  conflictClosed: string;
  noDifference: string;
  mine: string;
  theirs: string;
  takeTheirs: string;
}

const differs = ({ mine, theirs }: Difference) => mine.trim() !== theirs.trim();

/**
 * Both texts, where a colleague saved one meanwhile: nothing is lost, and one of them decides. `takeTheirs`:
 * where the form begins with what was saved.
 */
export function Conflict(props: {
  theirs: Theirs;
  differences: readonly Difference[];
  takeTheirs: string;
  /** Of its heading: below that of the form that it stands in. */
  level: 2 | 4;
  words: ConflictWords;
}) {
  const { theirs, words, level } = props;
  const [Head, Label] = level === 2 ? (["h2", "h3"] as const) : (["h4", "h5"] as const);
  const differences = props.differences.filter(differs);
  return (
    <section className="conflict" aria-labelledby="conflict">
      <Head id="conflict">{words.conflict}</Head>
      <p>
        {theirs.saved} {theirs.isOpen ? words.conflictHelp : words.conflictClosed}
      </p>
      {differences.length === 0 && <p>{words.noDifference}</p>}
      {differences.map(({ name, label, mine, theirs: other }) => (
        <div className="both-texts" key={name}>
          {label && <Label>{label}</Label>}
          <dl>
            <div>
              <dt>{words.mine}</dt>
              <dd className="as-written" dir="auto">
                {mine || "–"}
              </dd>
            </div>
            <div>
              <dt>{words.theirs}</dt>
              <dd className="as-written" dir="auto">
                {other || "–"}
              </dd>
            </div>
          </dl>
        </div>
      ))}
      {theirs.isOpen && (
        <p>
          <a href={props.takeTheirs}>{words.takeTheirs}</a>
        </p>
      )}
    </section>
  );
}
