import type { Lack } from "@/db/domain/report-completeness";

export const report = {
  title: "Your report",
  of: "{organisation}, {total, plural, one {# recommendation} other {# recommendations}} in this table",
  lacks: {
    status: "{count} of {total} without a status of yours",
    note: "{count} of {total} without a mid-term note",
    evidence: "{count} of {total} without evidence",
    stale: "{count} of {total} with a status older than a year",
  } satisfies Record<Lack, string>,
  complete: "Nothing is missing: every recommendation has a status, a note and evidence.",
  narrowed: "The table shows only these:",
  narrowedTo: "Only these rows",
  showAll: "Show the whole table",
  length:
    "About {words, number} words as it stands, some {pages, plural, one {# page} other {# pages}} in print.",
  inHand:
    "{count, plural, =0 {Nothing of yours waits.} one {# statement of yours is not published yet.} other {# statements of yours are not published yet.}}",
  desk: "Your desk",
  draftFiles: "With your texts, which are not published:",
  draftFile: "Draft as {format}",
  people: "Who is on it",
  nobody: "Nobody has been given a recommendation yet.",
  person:
    "{name}: {assigned, plural, =0 {no recommendation} one {# recommendation} other {# recommendations}}, {drafts, plural, =0 {nothing} one {# statement} other {# statements}} in hand",
  unassigned: "In nobody’s hands",
  edit: "Edit",
  editOf: "Edit what your organisation says of {ref}",
  waiting: "Your organisation’s update on this waits for publication. It is not printed yet.",
  draft: "A draft of your organisation, not printed until it is published:",
  openRecord: "Open the whole form",
  form: {
    title: "What your organisation says of {ref}",
    status: "Status",
    statusHint: "Needed before it can be submitted.",
    choose: "Choose a status",
    asOf: "As of",
    reason: "Reason for the status",
    save: "Save as draft",
    submit: "Save and submit for publication",
    publish: "Save and publish",
    cancel: "Leave it as it was",
    evidence: "Evidence",
    passages:
      "{count, plural, =0 {No passage of evidence goes out with it.} one {# passage of evidence goes out with it.} other {# passages of evidence go out with it.}}",
    pieces:
      "{count, plural, one {A piece that was typed in the whole form goes out with it:} other {# pieces that were typed in the whole form go out with it:}}",
    piece: "{locator}: {says}",
  },
  done: {
    save: "The draft is saved. Only your organisation sees it.",
    submit: "It was submitted; a validator of your organisation can publish it.",
    publish:
      "It is published, and stands in the table where the table has the row, and nothing of a later day.",
    publish_later:
      "It is published. This table shows what was said by an earlier day, so it does not stand here.",
    publish_elsewhere:
      "It is published. This layout does not print what your organisation says, so it does not stand here.",
    text: "The text is saved. Only your organisation sees it until an edition is made.",
  },
  introduction: "Introduction",
  introductionEmpty: "The report has no introduction yet.",
  write: "Write it",
  writeTheme: "Write about this theme",
  change: "Change this text",
  unpublished: "Of your organisation, not published: it goes out with an edition.",
  text: {
    label: "Text",
    titleIntroduction: "Introduction of your report",
    titleTheme: "What your report says of “{theme}”",
    hint: "Leave a line empty between paragraphs. A line that begins with # is a heading, one with - an item of a list, one with 1. or another number an item of a numbered list; *words* are stressed, **words** strong, and [words](https://…) a link. Everything else stays as you type it.",
    save: "Save the text",
    cancel: "Leave it as it was",
  },
};
