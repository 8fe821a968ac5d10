import type { Direction } from "@/db/domain/evidence";
import type { Permission, PERMISSION_TABLE } from "@/db/domain/permissions";
import type { TrackStatusKey } from "@/db/domain/track-status";
import type { UpdateStep } from "@/db/domain/workflow";

type Holder = (typeof PERMISSION_TABLE)[Permission][number];

/** How everything on this site is counted, in plain words. */
export const method = {
  title: "Method",
  pageTitle: "Method – UPR follow-up",
  lede: "How a status comes about, how it is counted, and whose word it is.",
  contents: "On this page",
  scale: {
    title: "The scale",
    intro:
      "Both tracks use one scale. Each has its own words for it, and some values are offered to civil society only. The mark goes with the word everywhere, so that colour never stands alone.",
    caption: "The values of the scale, best first",
    meaning: "Meaning",
    equivalents: "Near equivalents elsewhere",
    notOffered: "not offered",
    none: "none",
    equivalentsNote:
      "Near equivalents help when reading other reports. They are not conversions: UPR Info and the Human Rights Committee assess other things, at other times.",
    equivalent: {
      implemented: "UPR Info: 1. Human Rights Committee: A. Also called “Completed”.",
      partial: "UPR Info: 0.5. Human Rights Committee: B. Also called “Ongoing”.",
      not_implemented: "UPR Info: 0. Human Rights Committee: C. Also called “No action”.",
      contrary: "Human Rights Committee: E. Also called “Regressed”.",
      insufficient_information:
        "Human Rights Committee: D. Also called “Not sufficient for determining”.",
      mixed: "",
      none: "",
    } satisfies Record<TrackStatusKey, string>,
  },
  tracks: {
    title: "Two tracks, never averaged",
    first:
      "What the Government reports and how civil society assesses it stand side by side. No figure on this site is an average of the two, or a verdict on which of them is right.",
    status:
      "The status of a track on a recommendation, as of a date, comes from each organisation’s newest published update with an as-of date on or before it. None: no status. All the same: that status. Different: “{mixed}”, shown with each organisation’s own.",
    parts:
      "A recommendation that asks for several things may be split into parts, each a piece of its text word for word, with a status of its own. What an organisation said of the whole recommendation counts until the same organisation says something of a part; what others say of the whole goes on counting. Where a track speaks of parts, its status on the whole recommendation is the one that all of them have, a part without an update included, and that is also given by all who speak of the whole alone; otherwise “{mixed}”, shown with each one’s own. A statement on the whole is never taken for one on each part. Every figure counts recommendations, never parts.",
    dates:
      "A date is shown as far as it is known. For ordering, a year alone counts as its last day, and a month alone as its last day.",
    superseded:
      "A published update is never edited. A newer one supersedes it, and both stay in the timeline. A withdrawn update disappears with its text; a line saying when it was withdrawn stays.",
  },
  reviews: {
    title: "Reviews, lists and positions",
    several:
      "Every page counts one review: the one that its address names, otherwise the one that whoever runs this site chose. <reviews>All reviews</reviews> stand in one list, and two can be <compare>set side by side</compare>. Where several lists of one review were brought in, each is named with its number of recommendations, and the page says whether it counts one of them or all together.",
    position:
      "A position is what the State under review said of a recommendation: supported, supported in part, noted, or pending. The word that the source uses is kept beside it. A State may change its position: every one is kept with its date and source, and the newest counts. Where none is known, it counts as “{none}”, and is never guessed.",
    imported:
      "Texts, numbers, recommending States and terms are those of the file that they came from. Where reading the file changed characters, the text as received stands on the page of the recommendation; so does what a later list corrected.",
    lineage:
      "The same demand is often made again, in another cycle or by another mechanism. A person links the later recommendation to the one that it continues; likeness of words only suggests. Each step of the line keeps its own status, and nothing is merged.",
  },
  search: {
    title: "Search",
    text: "<search>The search</search> goes through everything that is published, and nothing else. All words must occur; English words are found in their other forms; “quotation marks” keep words together; numbers and symbols are found as they are written. Khmer, which puts no spaces between words, is found wherever it stands in a text. Up to {most, number} results, the best match stands first; where there are more, the newest.",
  },
  absence: {
    title: "“{government}” and “{civilSociety}”",
    text: "Where no organisation of a track has published an update, the recommendation has no status on that track. It says nothing about whether anything was done. It counts in every denominator and is never shown as 0 %.",
    denominator:
      "Every figure gives its denominator and its as-of date, and leads to the list that it counts.",
  },
  divergence: {
    title: "How the tracks differ",
    intro:
      "Divergence is worked out from the two statuses whenever it is shown, on the order {order}. “{insufficient}” counts as no status here.",
    gap: "The gap is the number of steps between the two.",
    caption: "Kinds of divergence",
    kind: "Kind",
    meaning: "Meaning",
  },
  evidence: {
    title: "Evidence",
    intro:
      "A document bears on a recommendation through a passage: a short quotation, where it stands, and one neutral sentence. Each passage says how it bears on the recommendation and, where somebody has said so, which way it points.",
    relation: "Relation",
    direction: "Direction",
    meaning: "Meaning",
    relations: "How a passage bears on a recommendation",
    directions: "Which way a passage points",
    directionMeaning: {
      progress: "towards what the recommendation asks for",
      no_progress: "nothing was done, or nothing changed",
      contrary: "against what the recommendation asks for",
      neutral: "neither way",
    } satisfies Record<Direction, string>,
    unstated: "Where no direction is stated, none is shown and none is guessed.",
    private: "Evidence is private to the organisation that added it until it is published.",
  },
  workflow: {
    title: "From draft to publication",
    intro:
      "An update is public once its organisation has published it; so is a reply. Until then only people of that organisation see it. Administrators of this site do not see it either.",
    diagram: "The way of an update from draft to publication",
    diagramMeaning:
      "States as boxes, steps as arrows. The table that follows says the same, and who may take each step.",
    caption: "Steps, from which state to which, and who may take them",
    columnStep: "Step",
    from: "From",
    to: "To",
    who: "Who may take it",
    second: "Second person",
    discarded: "Discarded",
    step: {
      save: "Save",
      submit: "Submit",
      publish: "Publish",
      return: "Return",
      withdraw: "Withdraw",
      discard: "Discard",
    } satisfies Record<UpdateStep, string>,
    holder: {
      "own contributor": "contributors of the organisation",
      "own validator": "validators of the organisation",
      administrator: "administrators",
      system: "scripts on the machine itself",
    } satisfies Record<Holder, string>,
    secondNeeded:
      "In civil society, whoever publishes is not whoever wrote; an organisation of one may turn this off",
    secondNotNeeded: "Not needed",
    after:
      "A published update is never edited. A newer one supersedes it, or its organisation withdraws it: then what it said is gone from every page, download and search, and one dated line says that it was withdrawn.",
    replies:
      "An organisation of either track may publish a reply to an update of the other. It stands beside the update, goes the same way to publication, and counts nowhere as a status.",
  },
  coded: {
    title: "Coded from a published document",
    text: "Some statuses were not submitted by the organisation named: this project coded them from a document that the organisation had published. Each says “{coded}”, with the document and the place in it. When the organisation publishes an update of its own with a later as-of date, that one counts.",
  },
  sources: {
    title: "Sources",
    intro:
      "The first data set is the annex of the High Commissioner’s letter to Cambodia of 20 August 2019, and what other published documents say about its items. Published documents in this instance:",
    citesRights: "Rights: {licence}.",
    source:
      "Of the source: the text of each item, its order, and the headings over it. Items stand word for word.",
    project:
      "Of this project: the references, the themes, groups of persons, Sustainable Development Goals and type of action, the choice of passages and the sentence with each, and the statuses coded from documents. These are shown as this project’s.",
    empty:
      "Empty on purpose: the annex gives no recommendation number, no recommending State and no position of the State under review. They are shown as not stated, are never guessed and never charted.",
    rights:
      "United Nations documents and State replies are public and are shown whole. Other documents are quoted in short passages with citation; their rights stay with their publishers.",
  },
  cite: {
    title: "How to cite",
    text: "Cite a recommendation by its source and reference, with the address of its page and the day on which you read it. Cite a status by its organisation and as-of date. The pages of recommendations, each published update and each edition offer this under “Cite”, as text and for reference managers (BibTeX, RIS). For example:",
    example:
      "High Commissioner for Human Rights, Letter to Cambodia, 20 August 2019, annex, item {reference}, {address}, read on {date}.",
    openData:
      "Everything that is published can be taken along as <data>open data</data>, column by column explained, and followed by <feed>feed</feed>.",
  },
};
