import type { Track } from "@/db/domain/track";

/** Two editions beside each other. */
export const compare = {
  title: "Compare two editions",
  lede: "What changed from one edition to another: status, evidence, and which recommendations are in them.",
  from: "Earlier edition",
  to: "Later edition",
  choose: "Choose an edition",
  show: "Compare",
  swap: "The other way round",
  few: "There is no other edition to compare with yet: two are needed that have not been withdrawn.",
  same: "You chose the same edition twice. Choose another one.",
  missing: "There is no such edition, or it was withdrawn. Choose another one.",
  otherReview: "These editions are of different reviews, so they cannot be compared.",
  otherAuthor:
    "The two editions are by different authors: {from} and {to}. A difference is not always a change: each author may have chosen differently.",
  otherLayout:
    "They have different layouts: {from}; {to}. Statuses and evidence are compared on both tracks all the same.",
  otherSelection: "They hold different selections of recommendations.",
  backwards: "The edition that you chose as the earlier was made after the other one.",
  backwardsAsOf:
    "The edition that you chose as the earlier is as of a later day, {from}, than the other one, {to}.",
  takenSince:
    "Statements or evidence were withdrawn since these editions were made. What was withdrawn is compared with nothing.",
  heading: "From <from></from>, as of {fromDay}, to <to></to>, as of {toDay}",
  inBoth:
    "{both} recommendations are in both editions ({fromTotal} in the earlier, {toTotal} in the later).",
  counts: "In figures",
  what: "What",
  number: "Number",
  row: {
    government: "Status reported by the Government changed",
    civil_society: "Assessment by civil society changed",
    evidence: "Got evidence, or more of it",
    firstEvidence: "Had no evidence before",
    saidAnewByGovernment: "The Government said something newer, with the same status",
    saidAnewByCivilSociety: "Civil society said something newer, with the same status",
    unchanged: "Nothing newer said, no further evidence",
    added: "Only in the later edition",
    removed: "Only in the earlier edition",
    withdrawn: "With a statement or evidence that was withdrawn since",
  },
  ofBoth: "{count} of the {total} in both editions",
  ofLater: "{count} of the {total} in the later edition",
  ofEarlier: "{count} of the {total} in the earlier edition",
  ofAll: "{count} of the {total} in either edition",
  changed: {
    government: "Status reported by the Government",
    civil_society: "Assessment by civil society",
  } satisfies Record<Track, string>,
  saidAnew: {
    government: "Said anew by the Government",
    civil_society: "Said anew by civil society",
  } satisfies Record<Track, string>,
  saidAnewHelp:
    "The status is the same; the statement, or its date, is another. Each edition has its words.",
  introduction: "The introduction is another, or stands in one of them alone.",
  texts:
    "What the report says of {themes, plural, one {# theme} other {# themes}} is another, or stands in one of them alone.",
  evidence: "Evidence",
  evidenceHelp:
    "Published documents that bear on each recommendation, whichever track’s they are and whether or not the layout prints them.",
  added: "Only in the later edition",
  removed: "Only in the earlier edition",
  withdrawn: "Withdrawn since",
  withdrawnHelp:
    "A statement on these was withdrawn, or evidence is no longer public, since one of the editions was made.",
  notHeld: "Not in this edition",
  voice: "{who}:",
  voiceOnPart: "({part}) {who}:",
  recommendation: "Recommendation",
  before: "Earlier, as of {date}",
  after: "Later, as of {date}",
  documents: "{count, plural, =0 {No document} one {# document} other {# documents}}",
  documentsAdded: "{count, plural, one {# document} other {# documents}} ({added} new)",
};
