import { recordAddress } from "@/app/_ui/addresses";
import { valueOf } from "@/app/_ui/form-answers";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { theirsOf, type TheirDraft } from "./draft-version";
import type { UpdateFormProps } from "./update-form";

interface Difference {
  name: string;
  label: string;
  mine: string;
  theirs: string;
}

/** The fields in which a colleague's draft says something else than this form. */
function differencesOf(
  state: object | null,
  theirs: TheirDraft,
  form: UpdateFormProps,
): Difference[] {
  const { words } = form;
  const inWords = (status: string) =>
    form.statuses.find((option) => option.value === status)?.label ?? "";
  const names = ["status", "asOf", ...UPDATE_TEXTS] as const;
  const rows = names.map((name) => {
    const mine = valueOf(state, name);
    const said = name === "status" ? inWords : (text: string) => text;
    return { name, label: words[name], mine: said(mine), theirs: said(theirs[name]) };
  });
  const pieces = theirs.evidence.map((piece, index) => ({
    name: `evidence.${index}`,
    label: words.newEvidence.replace("{number}", String(index + 1)),
    mine: valueOf(state, `evidence.${index}.quote`),
    theirs: piece.quote,
  }));
  return [...rows, ...pieces].filter(({ mine, theirs: other }) => mine.trim() !== other.trim());
}

/** Both texts, where a colleague saved the draft meanwhile: nothing is lost, and one of them decides. */
export function Conflict({ state, form }: { state: object | null; form: UpdateFormProps }) {
  const theirs = theirsOf(state);
  if (!theirs) return null;
  const { words } = form;
  const differences = differencesOf(state, theirs, form);
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 id="conflict">{words.conflict}</h2>
      <p>
        {theirs.saved} {theirs.isOpen ? words.conflictHelp : words.conflictClosed}
      </p>
      {differences.length === 0 && <p>{words.noDifference}</p>}
      {differences.map(({ name, label, mine, theirs: other }) => (
        <div className="both-texts" key={name}>
          <h3>{label}</h3>
          <dl>
            <div>
              <dt>{words.mine}</dt>
              <dd className="as-written">{mine || "–"}</dd>
            </div>
            <div>
              <dt>{words.theirs}</dt>
              <dd className="as-written">{other || "–"}</dd>
            </div>
          </dl>
        </div>
      ))}
      {theirs.isOpen && (
        <p>
          <a href={recordAddress(form.reference, { draft: theirs.id })}>{words.takeTheirs}</a>
        </p>
      )}
    </section>
  );
}
