import type { Marks, Planted } from "./marks";

/** What came out, counted; each list says where. */
export class Tally {
  /** Payload, field and output of which the text was found. */
  readonly found = new Set<string>();
  readonly answers = { read: 0, opened: 0, asked: 0 };
  readonly ran: string[] = [];
  readonly reports: string[] = [];
  readonly elements: string[] = [];
  readonly links: string[] = [];
  readonly unguarded: string[] = [];
  readonly malformed: string[] = [];
  readonly formulas: string[] = [];
  readonly damaged: string[] = [];
  readonly lost: string[] = [];
  readonly taken: string[] = [];
  readonly failed: string[] = [];
  readonly sideways: string[] = [];
  readonly names: string[] = [];
  readonly turned: string[] = [];
  readonly unfinished: string[] = [];
  /** Places at which the text around a planted one was measured. */
  measured = 0;

  constructor(readonly marks: Marks) {}

  /** Notes whose texts stand in what an output says, and which of them are not whole; an excerpt (`isCut`) need not be. */
  note(output: string, text: string, address: string, isCut = false): Set<string> {
    const planted = this.marks.in(text);
    const said = { squeezed: withoutSpace(text), letters: lettersOf(text) };
    for (const one of planted) {
      this.found.add(`${one.payload.text}\n${one.field}\n${output}`);
      if (!isCut && !isWhole(one, said)) {
        const there = JSON.stringify(text.slice(0, text.indexOf(one.mark)).slice(-60));
        const kept = JSON.stringify(one.kept);
        this.damaged.push(`${one.field} in ${output} at ${address}: ${there} for ${kept}`);
      }
    }
    return new Set(planted.map(({ mark }) => mark));
  }
}

/* Lines and columns are parted otherwise in each format. */
const withoutSpace = (text: string) => text.replace(/\s+/gu, "");
/* What was there before the rules is mended wherever it goes out; its letters are all there. */
const lettersOf = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}\p{Cn}\uFFFD]+/gu, "");

/** A whole text, however its lines are broken; of Markdown and names of files the mark alone. */
function isWhole({ shape, kept }: Planted, said: { squeezed: string; letters: string }): boolean {
  if (shape === "markdown" || shape === "name of a file" || shape === "list") return true;
  // Of a piece, the line on which it stands closes what it has opened.
  if (shape === "past all rules" || shape === "piece")
    return said.letters.includes(lettersOf(kept));
  return said.squeezed.includes(withoutSpace(kept));
}
