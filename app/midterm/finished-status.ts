import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import type { Origin, Paragraph } from "@/data/exporters/finished-table";
import type { StatusValue, Voice } from "@/db/domain/midterm-standing";
import type { Track } from "@/db/domain/track";
import { keyOf } from "@/db/domain/track-status";
import type { Words } from "@/app/_i18n/words";

/** "In progress (15 November 2022)"; civil society's with the number of organisations. */
function statusHead({ track, status, asOf, organisations }: StatusValue, words: Words): string {
  const { t, format } = words;
  const word = t(`terms.status.${track}.${keyOf(status)}`);
  if (asOf === null) return word;
  const date = inWords(format, asOf);
  const count = organisations;
  return track === "civil_society" || count > 1
    ? t("midterm.cell.statusOf", { status: word, date, count })
    : t("midterm.cell.statusOn", { status: word, date });
}

const idsOf = (voices: readonly Voice[]) => ({ updates: voices.map(({ updateId }) => updateId) });

/** The same as the line that a cell begins with. */
export function statusHeadLine(value: StatusValue, words: Words): Paragraph {
  const text = statusHead(value, words);
  const { voices } = value;
  return voices.length > 0 ? { text, strong: true, of: idsOf(voices) } : { text, strong: true };
}

function codedLine(codedFrom: NonNullable<Voice["codedFrom"]>, of: Origin, { t }: Words) {
  const label = t("midterm.cell.coded");
  if (codedFrom.title === null) return { text: label, of };
  const place = codedFrom.locators.join("; ");
  return { label, text: [codedFrom.title, place].filter(Boolean).join(", "), of };
}

/** Who says so: one organisation by its name, several each with its own status and date. */
function voiceLines(track: Track, voices: readonly Voice[], words: Words): Paragraph[] {
  const { t, format } = words;
  const lines: Paragraph[] = [];
  for (const { updateId, organisation, status, asOf, codedFrom } of voices) {
    const updates = [updateId];
    const of = organisation ? { updates, organisation } : { updates };
    const name = organisationName(organisation?.name ?? null, track, (key) => t(`terms.${key}`));
    if (voices.length === 1) lines.push({ text: name, of });
    else {
      const word = t(`terms.status.${track}.${status}`);
      const date = inWords(format, asOf);
      const own = t("midterm.cell.statusOn", { status: word, date });
      lines.push({ label: name, text: own, of });
    }
    if (codedFrom) lines.push(codedLine(codedFrom, of, words));
  }
  return lines;
}

/** What is said of a part, or of the whole by who speaks of no part. */
type Labelled = { label: string } & NonNullable<StatusValue["ofWhole"]>;

/** "(a): In progress (15 November 2022)", and under it who says so. */
function labelledLines(
  track: Track,
  { label, status, voices }: Labelled,
  words: Words,
): Paragraph[] {
  const { t, format } = words;
  const word = t(`terms.status.${track}.${keyOf(status)}`);
  const [newest] = voices;
  if (!newest) return [{ label, text: word }];
  const date = inWords(format, newest.asOf);
  const of = idsOf(voices);
  const text = t("midterm.cell.statusOn", { status: word, date });
  return [{ label, text, of }, ...voiceLines(track, voices, words)];
}

/** Who says so; where a track speaks of parts, of the whole first and then part by part. */
export function statusLines(value: StatusValue, words: Words): Paragraph[] {
  const { track, voices, parts, ofWhole } = value;
  if (parts.length === 0) return voiceLines(track, voices, words);
  const whole = ofWhole ? [{ label: words.t("midterm.cell.whole"), ...ofWhole }] : [];
  const each = parts.map(({ letter, ...said }) => ({
    label: words.t("midterm.cell.part", { letter }),
    ...said,
  }));
  return [...whole, ...each].flatMap((said) => labelledLines(track, said, words));
}
