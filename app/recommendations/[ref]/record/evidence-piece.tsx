import { RadioField } from "@/app/_ui/choice-field";
import { type Option, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { problemOf, valueOf } from "@/app/_ui/form-answers";
import type { UpdateWords } from "./update-form";

/** What there is to choose from when a piece of evidence is described. */
export interface EvidenceChoices {
  documents: Option[];
  kinds: Option[];
  risks: Option[];
  relations: Option[];
  directions: Option[];
}

interface PieceProps {
  state: object | null;
  index: number;
  words: UpdateWords;
  longest: { title: number; locator: number };
  choices: EvidenceChoices;
  fields: readonly string[];
}

function NewDocument({ state, index, words, longest, choices }: PieceProps) {
  const name = (field: string) => `evidence.${index}.${field}`;
  return (
    <div className="new-document">
      <TextField
        state={state}
        name={name("title")}
        label={words.documentTitle}
        longest={longest.title}
      />
      <TextField
        state={state}
        name={name("publisher")}
        label={words.publisher}
        longest={longest.title}
      />
      <TextField
        state={state}
        name={name("date")}
        label={words.date}
        hint={words.dateHint}
        longest={10}
        short
      />
      <SelectField
        state={state}
        name={name("kind")}
        label={words.kind}
        options={choices.kinds}
        empty={words.choose}
      />
      <TextField
        state={state}
        name={name("address")}
        type="url"
        label={words.address}
        optional={words.optional}
        longest={2000}
      />
    </div>
  );
}

function PassageFields({ state, index, words, longest, choices }: PieceProps) {
  const name = (field: string) => `evidence.${index}.${field}`;
  return (
    <>
      <TextField
        state={state}
        name={name("locator")}
        label={words.locator}
        hint={words.locatorHint}
        longest={longest.locator}
      />
      <TextArea
        state={state}
        name={name("quote")}
        label={words.quote}
        hint={words.quoteHint}
        rows={2}
      />
      <TextArea
        state={state}
        name={name("sentence")}
        label={words.sentence}
        hint={words.sentenceHint}
        optional={words.optional}
        rows={2}
      />
      <SelectField
        state={state}
        name={name("relation")}
        label={words.relation}
        options={choices.relations}
        empty={words.choose}
      />
      <SelectField
        state={state}
        name={name("direction")}
        label={words.direction}
        optional={words.optional}
        options={choices.directions}
        empty={words.notStated}
      />
      <RadioField
        state={state}
        name={name("risk")}
        label={words.risk}
        hint={words.riskHint}
        options={choices.risks}
      />
    </>
  );
}

/** One new piece of evidence: a document, and the passage in it. Left blank, it is no piece. */
export function EvidencePiece(props: PieceProps) {
  const { state, index, words, choices } = props;
  const name = (field: string) => `evidence.${index}.${field}`;
  const inUse = props.fields.some(
    (field) => problemOf(state, name(field)) || valueOf(state, name(field)) !== "",
  );
  return (
    <details className="piece" open={inUse}>
      <summary>{words.newEvidence.replace("{number}", String(index + 1))}</summary>
      <div className="which-document">
        <SelectField
          state={state}
          name={name("documentId")}
          label={words.document}
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
