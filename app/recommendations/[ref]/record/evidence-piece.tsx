import { RadioField } from "@/app/_ui/choice-field";
import { SelectField, TextArea, TextField } from "@/app/_ui/field";
import { problemOf, valueOf } from "@/app/_ui/form-answers";
import type { DraftedPiece, PieceField } from "@/db/domain/drafted-piece";
import type { EvidenceChoices, UpdateWords } from "./update-form-props";

interface PieceProps {
  state: object | null;
  index: number;
  words: UpdateWords;
  longest: { title: number; locator: number };
  choices: EvidenceChoices;
  fields: readonly string[];
  /** What was typed of it before. */
  first?: DraftedPiece;
}

/** What every field of a piece has: its state, its name in the form, its label. */
const fieldsOf =
  ({ state, index, words, first }: PieceProps) =>
  (name: PieceField, label: keyof UpdateWords) => ({
    state,
    name: `evidence.${index}.${name}`,
    label: words[label],
    first: first?.[name],
  });

function NewDocument(props: PieceProps) {
  const { words, longest, choices } = props;
  const field = fieldsOf(props);
  return (
    <div className="new-document">
      <TextField {...field("title", "documentTitle")} longest={longest.title} />
      <TextField {...field("publisher", "publisher")} longest={longest.title} />
      <TextField {...field("date", "date")} hint={words.dateHint} longest={10} short />
      <SelectField {...field("kind", "kind")} options={choices.kinds} empty={words.choose} />
      <TextField
        {...field("address", "address")}
        type="url"
        optional={words.optional}
        longest={2000}
      />
    </div>
  );
}

function PassageFields(props: PieceProps) {
  const { words, longest, choices } = props;
  const field = fieldsOf(props);
  return (
    <>
      <TextField
        {...field("locator", "locator")}
        hint={words.locatorHint}
        longest={longest.locator}
      />
      <TextArea {...field("quote", "quote")} hint={words.quoteHint} rows={2} />
      <TextArea
        {...field("sentence", "sentence")}
        hint={words.sentenceHint}
        optional={words.optional}
        rows={2}
      />
      <SelectField
        {...field("relation", "relation")}
        options={choices.relations}
        empty={words.choose}
      />
      <SelectField
        {...field("direction", "direction")}
        optional={words.optional}
        options={choices.directions}
        empty={words.notStated}
      />
      <RadioField {...field("risk", "risk")} hint={words.riskHint} options={choices.risks} />
    </>
  );
}

/** One new piece of evidence: a document, and the passage in it. Left blank, it is no piece. */
export function EvidencePiece(props: PieceProps) {
  const { state, index, words, choices } = props;
  const field = fieldsOf(props);
  const inUse = props.fields.some((own) => {
    const { name, first } = field(own as PieceField, "document");
    return problemOf(state, name) || valueOf(state, name, first) !== "";
  });
  return (
    <details className="piece" open={inUse}>
      <summary>{words.newEvidence.replace("{number}", String(index + 1))}</summary>
      <div className="which-document">
        <SelectField
          {...field("documentId", "document")}
          hint={words.documentHint}
          options={choices.documents}
          empty={words.newDocument}
        />
      </div>
      <NewDocument {...props} />
      <PassageFields {...props} />
    </details>
  );
}
