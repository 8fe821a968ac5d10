import type { Lack } from "@/db/domain/report-completeness";

export const report = {
  title: "Your report",
  of: "{organisation}, {total, plural, one {# recommendation} other {# recommendations}} in this table",
  assigned: {
    some: "{count, plural, one {# of them is} other {# of them are}} assigned to your organisation.",
    show: "{count, plural, one {Only that one} other {Only those}}",
    all: "Show all that are assigned to it",
    complete:
      "Nothing is missing in what is assigned to your organisation: each recommendation has a status, a note and public evidence of yours.",
    only: "{count, plural, one {# recommendation} other {# recommendations}} assigned to {organisation}",
  },
  lacks: {
    status: "{count} of {total} without a status of yours",
    note: "{count} of {total} without a mid-term note",
    evidence: "{count} of {total} without public evidence of yours",
    stale: "{count} of {total} with a status older than a year",
  } satisfies Record<Lack, string>,
  complete:
    "Nothing is missing: every recommendation has a status, a note and public evidence of yours.",
  narrowed: "The table shows only these:",
  narrowedTo: "Only these rows",
  showAll: "Show the whole table",
  notInLayout: "This layout prints none of the texts that your organisation writes under its rows.",
  ownReport: "Your own report prints them",
  elsewhere:
    "{count, plural, one {# paragraph on a theme was} other {# paragraphs on themes were}} written for another grouping, and {count, plural, one {is} other {are}} not printed in this one:",
  length:
    "About {words, number} words as it stands, some {pages, plural, one {# page} other {# pages}} in print.",
  inHand:
    "{count, plural, =0 {Nothing of yours waits.} one {# statement of yours is not published yet.} other {# statements of yours are not published yet.}}",
  desk: "Your desk",
  people: "Who is on it",
  nobody: "Nobody has been given a recommendation yet.",
  person:
    "{name}: {assigned, plural, =0 {no recommendation assigned} one {# recommendation assigned} other {# recommendations assigned}}, {drafts, plural, =0 {nothing} one {# statement} other {# statements}} in hand",
  unassigned:
    "{count, plural, one {# recommendation} other {# recommendations}} not yet given to a person.",
  edit: "Edit{part, select, none {} other { part ({part})}}",
  editOf: "Edit what your organisation says of {ref}",
  waiting:
    "Your organisation’s update on {part, select, none {this} other {part ({part})}} waits for publication. It is not printed yet.",
  openWaiting: "{ref}: see it where it is published or returned",
  draft:
    "Your organisation’s draft{part, select, none {} other { on part ({part})}}, not printed until it is published:",
  openRecord: "Open the whole form",
  form: {
    title: "What your organisation says of {ref}",
    status: "Status",
    statusHint: "Needed before it can be submitted.",
    choose: "Choose a status",
    asOf: "As of",
    save: "Save as draft",
    submit: "Save and submit for publication",
    publish: "Save and publish",
    cancel: "Cancel without saving",
    evidence: "Evidence",
    passages:
      "{count, plural, =0 {No evidence is published with this update.} one {# passage of evidence is published with this update.} other {# passages of evidence are published with this update.}}",
    pieces:
      "{count, plural, one {Typed in the whole form, and published with this update:} other {# pieces typed in the whole form, and published with this update:}}",
    piece: "{locator}: {says}",
  },
  sendAgain: "Send it again",
  done: {
    save: "The draft is saved. Only your organisation sees it.",
    submit: "It was submitted; a validator of your organisation can publish it.",
    publish:
      "Published. The table shows it, unless this recommendation is filtered out or a statement of a later day exists.",
    publish_later:
      "Published. This table shows what was said by an earlier day, so it does not stand here.",
    publish_elsewhere:
      "Published. This layout does not print what your organisation says, so it does not stand here.",
    text: "The text is saved. Only your organisation sees it until an edition is made.",
  },
  introduction: "Introduction",
  introductionEmpty: "The report has no introduction yet.",
  leftOver: "Texts without a place",
  leftOverHelp:
    "Your organisation wrote these on themes that this table has no longer, because a corrected source names them differently. They are not printed. Copy what you need to its new place.",
  write: "Write it",
  writeTheme: "Write about this theme",
  change: "Change this text",
  unpublished:
    "Your organisation’s text, not published: it becomes public when an edition is frozen.",
  text: {
    label: "Text",
    titleIntroduction: "Introduction of your report",
    titleTheme: "What your report says of “{theme}”",
    hint: "Leave a line empty between paragraphs. A line that begins with # is a heading, one with - an item of a list, one with 1. or another number an item of a numbered list; *words* are in italics, **words** in bold, and [words](https://…) a link. Everything else stays as you type it. At most {most, number} characters.",
    save: "Save the text",
    cancel: "Cancel without saving",
  },
};
