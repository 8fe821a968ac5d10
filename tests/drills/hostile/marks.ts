import { keptLine, keptText } from "@/db/domain/kept-text";
import type { Payload } from "./payloads";

/**
 * How a field keeps its text: of several lines, of one, as a piece of a longer line, as a list of
 * terms, which come back one by one, or as Markdown, which is shown as what it says.
 */
export type Shape =
  | "text"
  | "line"
  | "piece"
  | "list"
  | "markdown"
  | "name of a file"
  | "past all rules";

/** A payload in one field of one record, with a mark of its own by which it is found again. */
export interface Planted {
  mark: string;
  payload: Payload;
  field: string;
  shape: Shape;
  /** What was entered. */
  entered: string;
  /** What has to come back, wherever the mark does. */
  kept: string;
}

const MARK = /zq[0-9a-z]{4}q/gu;

const KEEPS: Record<Shape, (entered: string) => string> = {
  text: keptText,
  line: keptLine,
  piece: keptText,
  list: (entered) => entered,
  markdown: (entered) => entered,
  "name of a file": (entered) => entered,
  "past all rules": (entered) => entered,
};

/** Every text that was planted, by its mark. */
export class Marks {
  readonly all = new Map<string, Planted>();
  private count = 0;

  constructor(readonly payloads: readonly Payload[]) {}

  /** The payload with a mark behind it, to be entered in a field. */
  plant(payload: Payload, field: string, shape: Shape = "text", behind = " "): string {
    const mark = `zq${this.count.toString(36).padStart(4, "0")}q`;
    this.count += 1;
    const entered = `${payload.text}${behind}${mark}`;
    this.all.set(mark, { mark, payload, field, shape, entered, kept: KEEPS[shape](entered) });
    return entered;
  }

  /** Several payloads one below the other. */
  plantAll(payloads: readonly Payload[], field: string, shape: Shape = "text"): string {
    return payloads.map((payload) => this.plant(payload, field, shape)).join("\n");
  }

  /** The planted texts whose marks stand in a text. */
  in(text: string): Planted[] {
    return [...new Set(text.match(MARK))].flatMap((mark) => this.all.get(mark) ?? []);
  }
}
