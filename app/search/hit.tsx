import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { Fragment, type ReactNode } from "react";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { dayOf } from "@/app/_server/instance";
import { reviewValues } from "@/app/_i18n/review-values";
import { Marked } from "@/app/_ui/marked";
import { StatusBadge } from "@/app/_ui/status-badge";
import { splitAt } from "@/db/domain/search-marks";
import type { SearchHit } from "@/db/queries/search";
import type { HitReview, HitSubject } from "@/db/queries/search-hits";

type Of<Kind extends HitSubject["kind"]> = Extract<HitSubject, { kind: Kind }>;

const inAddress = encodeURIComponent;

/** Where it stands, to the very place on the page. */
function hrefOf(subject: HitSubject): string {
  switch (subject.kind) {
    case "recommendation":
      return `/recommendations/${inAddress(subject.ref)}`;
    case "update":
      return `/recommendations/${inAddress(subject.ref)}#update-${subject.updateId}`;
    case "reply":
      return `/recommendations/${inAddress(subject.ref)}#reply-${subject.replyId}`;
    case "document":
      return `/evidence/${inAddress(subject.documentId)}`;
    case "passage":
      return `/evidence/${inAddress(subject.documentId)}#${subject.passageId}`;
  }
}

async function Review({ review }: { review: HitReview }) {
  const t = await getTranslations("search");
  return t("review", reviewValues(review));
}

/** Whose word it is, on what, and from when. */
async function SaidBy({ subject }: { subject: Of<"update" | "reply"> }) {
  const t = await getTranslations("search");
  const term = await getTranslations("terms");
  const { terms } = await getMessages();
  const format = await getFormatter();
  const { track } = subject;
  return (
    <>
      {terms.track[track]}
      {subject.kind === "update" ? (
        <>
          {" · "}
          <StatusBadge status={subject.status} words={terms.status[track]} />
          {" · "}
          {t("asOf", { date: inWords(format, subject.asOf) })}
          {subject.isCoded && <> · {term("codedFromDocument")}</>}
        </>
      ) : (
        <>
          {" · "}
          {t("published", { date: inWords(format, dayOf(subject.publishedAt)) })}
        </>
      )}
      {" · "}
      <Review review={subject.review} />
    </>
  );
}

async function InDocument({ subject }: { subject: Of<"document" | "passage"> }) {
  const { terms } = await getMessages();
  const format = await getFormatter();
  const { documentTrack, publisher, date } = subject;
  return (
    <>
      {[
        ...(subject.kind === "document" ? [terms.documentKind[subject.documentKind]] : []),
        publisher,
        ...(documentTrack ? [terms.track[documentTrack]] : []),
        inWords(format, date),
      ].join(" · ")}
    </>
  );
}

async function InReview({ subject }: { subject: Of<"recommendation"> }) {
  const format = await getFormatter();
  return (
    <>
      <Review review={subject.review} /> · {subject.documentTitle}, {inWords(format, subject.date)}
    </>
  );
}

/** What leads to it, and what says where it comes from. */
async function headOf({ subject, title }: SearchHit): Promise<[ReactNode, ReactNode]> {
  const t = await getTranslations("search");
  const term = await getTranslations("terms");
  const marked = <Marked segments={title} />;
  const on = (name: string) => t.rich("on", { name, ref: () => marked });
  switch (subject.kind) {
    case "recommendation": {
      const [ref, number] = splitAt(title, subject.ref.length);
      return [
        <Fragment key="head">
          <Marked segments={ref} />
          {number.length > 0 && (
            <>
              {t("number")}
              <Marked segments={number} />
            </>
          )}
        </Fragment>,
        <InReview key="from" subject={subject} />,
      ];
    }
    case "update":
    case "reply":
      return [
        on(organisationName(subject.organisation, subject.track, term)),
        <SaidBy key="from" subject={subject} />,
      ];
    case "document":
      return [marked, <InDocument key="from" subject={subject} />];
    case "passage":
      return [on(subject.documentTitle), <InDocument key="from" subject={subject} />];
  }
}

/** One result: what it is and where it stands, the text around what was found, whose word it is. */
export async function Hit({ hit }: { hit: SearchHit }) {
  const t = await getTranslations("search");
  const [head, from] = await headOf(hit);
  const { subject, text, context } = hit;
  return (
    <li className="hit">
      <p className="hit-head">
        <span className="soft">{t(`hit.${subject.kind}`)}</span>{" "}
        <a href={hrefOf(subject)}>{head}</a>
      </p>
      {text.length > 0 && (
        <p className="hit-text as-written" dir="auto">
          <Marked segments={text} />
        </p>
      )}
      {context.length > 0 && (
        <p className="small">
          <Marked segments={context} />
        </p>
      )}
      <p className="small soft">{from}</p>
    </li>
  );
}
