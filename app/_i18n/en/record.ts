import type { UpdateText } from "@/db/domain/update-texts";
import type { TagSetter, Vocabulary } from "@/db/domain/vocabulary";
import type { StatementKind, UpdateStep } from "@/db/domain/workflow";

export const record = {
  title: "Recommendation {ref}",
  all: "All recommendations of this review",
  previous: "Previous: {ref}",
  next: "Next: {ref}",
  citation:
    "{title}, {date}{symbol, select, none {} other {, {symbol}}}{number, select, none {} other {, recommendation {number}}}",
  citationOfAnnex: "{title}, {date}, annex, item {place}",
  readInSource: "Read it in its source",
  tracks: "What both tracks say",
  asOf: "as of {date}",
  noStatusYet: "No status chosen yet",
  noDateYet: "no date yet",
  noUpdate: {
    government: "The Government has not reported on this recommendation.",
    civil_society: "No civil society organisation has assessed this recommendation.",
  },
  divergence: "How the two differ",
  gap: "{gap, plural, one {# step} other {# steps}} apart",
  coded: "Coded from a published document",
  codedHelp:
    "This project read the status out of <document>{title}</document>. The organisation did not submit it.",
  evidenceCited: "Evidence cited",
  recordedUnder: "recorded under {ref}",
  text: {
    reason: "Reason for this status",
    measures: "Measures taken",
    results: "Results",
    challenges: "Challenges",
    assistance: "Assistance needed",
    nextSteps: "Next steps",
    midTermNote: "Mid-term note",
  } satisfies Record<UpdateText, string>,
  parts: {
    title: "What it asks for, in {count, plural, one {# part} other {# parts}}",
    split: "Split it into parts",
    change: "How it is split",
    named: "Part ({letter})",
    onWhole: "Whole recommendation",
    statusOfWhole:
      "This is the status that all parts have, and that everybody gives who speaks of the recommendation as a whole. Where they differ, or a part has no update, it is “{mixed}”. What each says follows.",
    record: "Record an update on ({letter})",
    signIn: "Sign in to record an update on ({letter})",
  },
  recordUpdate: "Record an update",
  recordFor: "Record an update of {organisation}",
  signInToRecord: "Sign in to record an update",
  evidence: "Evidence",
  evidenceCount:
    "{count, plural, =0 {No document has been linked to this recommendation.} one {# passage from a published document.} other {# passages from published documents.}}",
  private: "Private to your organisation",
  willBePublic: "Becomes public with this update",
  staysPrivate: "Stays private until its checklist is signed",
  timeline: "What was said, and when",
  timelineEmpty: "Nobody has published an update on this recommendation.",
  published: "published on {date}",
  superseded: "superseded",
  whatItSaid: "What it said",
  current: "current",
  withdrawn: "{track}: an update was withdrawn on {date}.",
  about: "About this recommendation",
  fact: {
    reference: "Our reference",
    source: "Source",
    symbol: "Document symbol",
    paragraph: "Paragraph",
    headings: "Headings of the source",
    number: "Number in the source",
    states: "Recommending States",
    position: "Position of the State under review",
    review: "Review",
  },
  reviewInWords:
    "{state}, {cycle, selectordinal, =0 {{mechanism}} one {#st cycle} two {#nd cycle} few {#rd cycle} other {#th cycle}}{session, select, none {} other {, session {session}}}",
  original: "The text as it was received",
  originalHint: "Decoding the file changed some characters. This is what stood there.",
  positions: {
    title: "Position of the State under review",
    ownWord: "in the source: {wording}",
    unknownWord: "the source’s word, which is none of the usual ones: {wording}",
    earlier: "said before",
  },
  changes: {
    title:
      "{count, plural, one {One thing was changed} other {# things were changed}} by later lists",
    line: "{before} → {after} ({files})",
  },
  notStated: "Not stated by the source",
  coding: "Coding",
  codingBy: {
    source: "Set by the source.",
    project: "Set by this project, not by the source.",
  } satisfies Record<TagSetter, string>,
  vocabulary: {
    ohchr_theme: "Themes (OHCHR, {version})",
    ohchr_group: "Groups of persons (OHCHR, {version})",
    sdg_goal: "Sustainable Development Goals",
    sdg_target: "Targets of the Goals",
    upr_info_action: "Action asked for (UPR Info scale, {version})",
    upr_info_issue: "Issues ({version})",
    uhri_theme: "Themes (UHRI, {version})",
    uhri_group: "Groups of persons (UHRI, {version})",
  } satisfies Record<Vocabulary, string>,
  inHand: {
    title: "In hand at your organisation",
    help: "Only people of your organisation see this.",
    item: {
      update: "Update: {state}",
      reply: "Reply to another update: {state}",
    } satisfies Record<StatementKind, string>,
    heldBy: "In the hands of {name}.",
    writtenBy: "Last changed by {name}.",
    somebody: "Somebody of your organisation",
    returnedBy: "{name} returned it:",
    goOn: "Go on writing",
    needsSecond:
      "You changed it last, so somebody else has to publish it: in civil society, whoever publishes is not whoever wrote.",
    needsValidator: "It waits for a validator of your organisation, who publishes or returns it.",
    notAnswerable:
      "The update that it answers was withdrawn, so this reply cannot be published. It stays with your organisation.",
    toUpdate: "The update that it answers",
  },
  step: {
    publish: {
      update: "Publish this update",
      reply: "Publish this reply",
    } satisfies Record<StatementKind, string>,
    return: "Return with a comment",
    returnHelp: "It goes back to whoever wrote it. Only your organisation sees the comment.",
    comment: "What should be changed?",
    returnNow: "Return it",
    discard: "Discard",
    discardHelp: {
      update:
        "What is written here is gone for good, and nobody can bring it back. Evidence that was recorded before stays with your organisation.",
      reply: "What is written here is gone for good, and nobody can bring it back.",
    } satisfies Record<StatementKind, string>,
    discardNow: {
      update: "Discard this update",
      reply: "Discard this reply",
    } satisfies Record<StatementKind, string>,
    withdraw: {
      update: "Withdraw this update",
      reply: "Withdraw this reply",
    } satisfies Record<StatementKind, string>,
    withdrawHelp: "What happens when you withdraw it:",
    withdrawText:
      "Its text is gone at once from pages, downloads and search. It cannot be published again.",
    withdrawLine: "One dated line stays, which says that your track withdrew something.",
    withdrawEvidence:
      "Evidence of your organisation that became public only with it becomes private again.",
    withdrawBefore:
      "What your organisation published before it, if anything, stands again as its current view.",
    withdrawReplies: "Replies to it are not shown any more.",
    withdrawNow: "Withdraw it now",
    changedMeanwhile:
      "It was changed since you opened it, so nothing was done. It now stands here as it was changed: read it again first.",
  },
  reply: {
    by: "Reply of {name} ({track})",
    line: "Reply of {name} ({track}), published on {date}",
    write: "Reply to this update",
    goOn: "Go on with your reply",
    withdrawn: "{track}: a reply was withdrawn on {date}.",
  },
  done: {
    update: {
      save: "Your draft is saved. Only people of your organisation see it.",
      submit: "Your update is submitted. It appears here for everybody once it is published.",
      publish: "The update is published and stands below.",
      return: "The update is returned, with your comment, to whoever wrote it.",
      withdraw: "The update is withdrawn. Of what it said, nothing is shown any more.",
      discard: "The draft is discarded.",
    } satisfies Record<UpdateStep, string>,
    reply: {
      save: "Your reply is saved as a draft. Only people of your organisation see it.",
      submit: "Your reply is submitted. It appears here for everybody once it is published.",
      publish: "The reply is published and stands below, beside the update that it answers.",
      return: "The reply is returned, with your comment, to whoever wrote it.",
      withdraw: "The reply is withdrawn. Of what it said, nothing is shown any more.",
      discard: "The draft of the reply is discarded.",
    } satisfies Record<UpdateStep, string>,
    moved:
      "Nothing was done: a colleague submitted, returned or published it meanwhile. This is how it stands now.",
  },
};
