import type { SheetColumn, UnreadReason } from "@/db/domain/follow-up-sheet";
import { record } from "./record";

/** Filling in off line: the pages, and the words of the sheet itself. */
export const sheet = {
  title: "Work off line",
  lede: "Download your organisation’s recommendations as a spreadsheet, fill it in wherever you are, and send it back. You see every change before it is made, and what comes in becomes drafts.",
  notYours: "You act for no organisation that reports or assesses, so there is no sheet for you.",
  download: {
    title: "1. Download",
    which: "Which recommendations",
    own: "Those that are assigned to {organisation}, or that it has spoken on ({count})",
    all: "All recommendations ({count})",
    press: "Download the sheet (.xlsx)",
  },
  fill: {
    title: "2. Fill in",
    text: "Excel and LibreOffice open it. Grey cells say what a row is about and cannot be changed; the others are yours. Leave empty what you have no answer to. Save it as .xlsx, under any name.",
  },
  upload: {
    title: "3. Send it back",
    file: "The filled-in sheet",
    hint: "An Excel workbook (.xlsx), at most 20 MB. Nothing is changed before you have seen what would be.",
    press: "Send the sheet",
    again: "Send a file",
  },
  sent: {
    title: "Sheets that you sent",
    line: "{name}, sent on {date}",
  },
  page: {
    title: "What the sheet changes",
    about: "{name}, for {organisation}. Downloaded on {made}, sent on {sent}.",
    aboutUnknown:
      "{name}, for {organisation}, sent on {sent}. The sheet does not say any more what stood in it when it was downloaded, so whatever differs from what is online has to be decided.",
    summary:
      "{changes, plural, =0 {No change} one {# change} other {# changes}}, {conflicts, plural, =0 {no conflict} one {# conflict} other {# conflicts}}, {unread, plural, =0 {every cell could be read} one {# place that could not be taken in} other {# places that could not be taken in}}.",
    summaryLocked:
      "{changes, plural, =0 {No change that can be made now} one {# change} other {# changes}}, {conflicts, plural, =0 {no conflict to decide} one {# conflict} other {# conflicts}}, {locked, plural, one {# cell that differs} other {# cells that differ}} from what awaits publication, {unread, plural, =0 {every cell could be read} one {# place that could not be taken in} other {# places that could not be taken in}}.",
    thereAlready:
      "{count, plural, one {# cell says} other {# cells say}} what is online already: nothing is left to do there.",
    nothing: "This sheet says nothing that is not online already.",
    done: "{count, plural, =0 {No draft was written.} one {# draft was written.} other {# drafts were written.}}",
    doneWays: "They wait on <desk>your desk</desk>, to be checked and sent in.",
    kept: "{count, plural, one {# conflict was} other {# conflicts were}} decided for what is online: nothing was changed there. {count, plural, one {It stays} other {They stay}} listed below as long as the sheet says otherwise, and nothing more is to be done.",
    dayInstead:
      "The as-of date that the sheet gives here could not be taken in (see below). The draft would be as of {date}: correct it before it is sent in.",
    left: "{count, plural, one {# recommendation was} other {# recommendations were}} changed by somebody while you decided, and left as {count, plural, one {it is} other {they are}}. Look at {count, plural, one {it} other {them}} again below.",
    changes: "Changes and conflicts",
    cell: "cell {cell}",
    onLine: "On line now",
    inSheet: "In the sheet",
    before: "When it was downloaded",
    empty: "empty",
    emptied: "Emptied in the sheet",
    conflict: "Conflict: changed online since the sheet was downloaded",
    conflictUnknown: "Differs from what is online",
    which: "What to keep of {field}, cell {cell}",
    keepOnLine: "Keep what is online",
    takeSheet: "Take the sheet’s",
    allLocked:
      "No draft can be made of any of this now. Look at it here again once what awaits publication is published or returned.",
    locked:
      "This awaits publication online, so nothing of it can be changed now. Have it returned first, or write a new update once it is published.",
    asOf: "Where the sheet gives no as-of date, the drafts are as of {date}.",
    take: "Make drafts of this",
    takeHint:
      "Changes become drafts; conflicts stay as they are online where you do not take the sheet’s. Nothing is published.",
    unread: "Not taken in",
    unreadLede:
      "These places are left as they are online. Correct them in the sheet and send it again, or write them here.",
    place: "Place",
    says: "What stands there",
    why: "Why",
    seeUnread: "See what was not taken in",
    discard: "Discard the sheet",
    discardHint:
      "What was made drafts of stays. What was not taken in is then in your own file alone.",
    discarded: "The sheet was discarded.",
    back: "Send another sheet",
  },
  reasons: {
    status_unknown: "Is none of the statuses that can be chosen.",
    date_unreadable: "Is no day. Write it as 2026-11-24.",
    date_in_future: "Is a day in the future.",
    date_as_text: "The spreadsheet made a date of it. Write it as text, with ' before it.",
    number_formatted:
      "The spreadsheet keeps this number, and shows it differently. Write it as text, with ' before it.",
    too_long: "Is too long for this field.",
    formula: "Is a formula. Write its result.",
    error: "Is a formula that has no result.",
    merged:
      "Is merged with other cells, so it is not clear for which of them it is meant. Unmerge them, and write each answer in its own cell.",
    note: "Is a note on a cell. Notes are not read: write it in the cell.",
    no_reference: "Stands in a row that names no recommendation.",
    reference_twice: "Stands in a second row of this recommendation: the first one counts.",
    reference_unknown: "There is no recommendation of this reference.",
    split_since:
      "This recommendation was split into parts since the sheet was downloaded, so it is not clear of which part this is meant. Write it in the row of a part, in a new sheet or here.",
    reference_changed: "The text of a recommendation cannot be changed.",
    text_of_another:
      "Stands beside the text of another recommendation, as when a part of the sheet alone was sorted, so it is not clear of which of the two this is meant. Put the row right, or write it in a new sheet.",
    outside_the_table: "Stands beside the table.",
    other_sheet: "Is a sheet of its own, which is not read.",
  } satisfies Record<UnreadReason, string>,
  form: {
    title: "Follow-up sheet: {organisation}",
    fileName: "follow-up-sheet",
    sheetName: "Recommendations",
    helpName: "How to fill in",
    statusError: "Choose a status from the list, or leave the cell empty.",
    dateError: "Write a day, for example 2026-11-24.",
    headings: {
      ref: "Reference",
      text: "Recommendation",
      status: "Status",
      asOf: "As of",
      ...record.text,
    } satisfies Record<SheetColumn, string>,
    explanations: {
      ref: "Names the recommendation, and its part where it has some. Cannot be changed.",
      text: "Word for word from its source. Cannot be changed.",
      status: "Choose from the list.",
      asOf: "The day for which it is true, written like 2026-11-24. Empty: the day it is taken in.",
      reason: "Why this status: what was done, and what was not. At most 4,000 characters.",
      measures: "Laws, policies, budgets, programmes. At most 8,000 characters.",
      results: "What changed for people, with figures where there are any.",
      challenges: "What stands in the way.",
      assistance: "What help is needed, and from whom.",
      nextSteps: "What comes next, who does it, and by when.",
      midTermNote:
        "Printed in the mid-term report, before what the other columns say of measures and results.",
    } satisfies Record<SheetColumn, string>,
    help: {
      made: { label: "Downloaded", text: "{date}, from {address}" },
      fill: {
        label: "What to fill in",
        text: "White cells are yours. What your organisation said last stands in them; change it, add to it, or empty it. Cells that you leave as they are change nothing.",
      },
      status: { label: "Status", text: "{statuses}" },
      lines: {
        label: "New line",
        text: "In a cell: Alt and Enter in Excel, Ctrl and Enter in LibreOffice.",
      },
      send: {
        label: "Send it back",
        text: "Save it as an Excel workbook (.xlsx) and send it at {address}. You then see every change, and every conflict with what colleagues wrote meanwhile, before anything is made a draft.",
      },
      safe: {
        label: "Keep it safe",
        text: "It holds what your organisation has not published. Keep it as carefully as your own papers, and delete it when it was sent.",
      },
    },
  },
};
