import type { DivergenceKind } from "@/db/domain/divergence";
import type { Direction, DocumentKind, Relation, Risk } from "@/db/domain/evidence";
import type { OrganisationRole } from "@/db/domain/permissions";
import type { Position } from "@/db/domain/position";
import type { Track } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";
import type { UpdateState } from "@/db/domain/workflow";

/** A value that one track is never offered still needs a word there, for the empty row of a table. */
type StatusWords = Record<TrackStatusKey, string>;

/** The words of the field. A new value in a vocabulary does not compile until it stands here. */
export const terms = {
  track: {
    government: "Government",
    civil_society: "Civil society",
  } satisfies Record<Track, string>,
  trackView: {
    government: "Reported by the Government",
    civil_society: "Assessed by civil society",
  } satisfies Record<Track, string>,
  status: {
    government: {
      implemented: "Implemented",
      partial: "In progress",
      not_implemented: "Not started",
      contrary: "Contrary measures",
      insufficient_information: "Insufficient information",
      mixed: "Mixed",
      none: "No information",
    } satisfies StatusWords,
    civil_society: {
      implemented: "Fully implemented",
      partial: "Partially implemented",
      not_implemented: "Not implemented",
      contrary: "Contrary measures",
      insufficient_information: "Insufficient information",
      mixed: "Mixed",
      none: "Not assessed",
    } satisfies StatusWords,
  } satisfies Record<Track, StatusWords>,
  statusMeaning: {
    implemented: "What the recommendation asks for has been done.",
    partial: "Measures have been taken that go towards it; more is needed.",
    not_implemented: "No measure has been taken. A plan alone belongs here.",
    contrary: "Measures have been taken that go against it.",
    insufficient_information: "What is known does not allow an assessment.",
    mixed:
      "Organisations of this track differ, or parts of the recommendation do; each one’s own status is shown.",
    none: "No organisation of this track has published an update.",
  } satisfies StatusWords,
  divergence: {
    government_higher: "Government higher",
    civil_society_higher: "Civil society higher",
    agree: "Both agree",
    within_a_track: "Differs within a track",
    one_sided: "One track only",
    silent: "Neither track",
  } satisfies Record<DivergenceKind, string>,
  divergenceMeaning: {
    government_higher: "The Government reports a higher status than civil society assesses.",
    civil_society_higher: "Civil society assesses a higher status than the Government reports.",
    agree: "Both tracks have the same status.",
    within_a_track:
      "One track has no single status: its organisations differ, or parts of the recommendation do.",
    one_sided: "Only one track has a status that can be compared.",
    silent: "Neither track has a status that can be compared.",
  } satisfies Record<DivergenceKind, string>,
  relation: {
    direct: "Direct",
    related: "Related",
    background: "Background",
  } satisfies Record<Relation, string>,
  relationMeaning: {
    direct: "speaks to the measure itself",
    related: "concerns the same subject",
    background: "gives context, never proof",
  } satisfies Record<Relation, string>,
  direction: {
    progress: "Progress",
    no_progress: "No progress",
    contrary: "Contrary",
    neutral: "Neutral",
  } satisfies Record<Direction, string>,
  documentKind: {
    high_commissioner_letter: "Letter of the High Commissioner",
    working_group_report: "Report of the Working Group",
    recommendation_list: "List of recommendations",
    pledge_list: "List of voluntary pledges",
    state_reply: "State reply",
    law_or_policy: "Law or policy",
    official_report: "Official report",
    statistics: "Statistics",
    ngo_report: "Report of a non-governmental organisation",
    un_report: "United Nations report",
    court_decision: "Court decision",
    news: "News",
    other: "Other document",
  } satisfies Record<DocumentKind, string>,
  risk: {
    public_source: "It is public already",
    personal_data: "It holds personal data",
    source_at_risk: "It could put its source at risk",
  } satisfies Record<Risk, string>,
  position: {
    supported: "Supported",
    supported_in_part: "Supported in part",
    noted: "Noted",
    pending: "Pending",
  } satisfies Record<Position, string>,
  updateState: {
    draft: "Draft",
    submitted: "Submitted",
    returned: "Returned",
    published: "Published",
    withdrawn: "Withdrawn",
  } satisfies Record<UpdateState, string>,
  role: {
    contributor: "Contributor",
    validator: "Validator",
  } satisfies Record<OrganisationRole, string>,
  codedFromDocument: "Coded from a published document",
  withheldName: "A civil society organisation",
  annexPosition: "Area raised by the High Commissioner, {date} (no position stated)",
};
