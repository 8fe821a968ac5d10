import { getMessages, getTranslations } from "@/app/_i18n/server";
import { recommendationAddress, recordAddress, signInAddress } from "@/app/_ui/addresses";
import { StatusBadge } from "@/app/_ui/status-badge";
import { type Actor, may, mayOnTrack, membershipsThatMay } from "@/db/domain/permissions";
import { TRACKS } from "@/db/domain/track";
import {
  keyOf,
  type Standing,
  standingOfWholeAlone,
  standingsOfParts,
} from "@/db/domain/track-status";
import type { Part } from "@/db/queries/parts";
import type { PublishedUpdate } from "@/db/queries/updates-on";

interface PartsProps {
  parts: readonly Part[];
  updates: readonly PublishedUpdate[];
  actor: Actor;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
  reference: string;
  /** BCP 47, of the text. */
  language: string;
}

/** The things that a recommendation asks for, each with where both tracks stand on it. */
export async function Parts(props: PartsProps) {
  const { parts, updates, actor, asOf, reference } = props;
  const t = await getTranslations("record.parts");
  const maySplit = mayOnTrack(actor, "split_recommendation");
  const page = `${recommendationAddress(reference)}/parts`;
  if (parts.length === 0) {
    if (!maySplit) return null;
    return (
      <p className="small">
        <a href={page}>{t("split")}</a>
      </p>
    );
  }
  const ids = parts.map((part) => part.id);
  const standings = standingsOfParts(updates, asOf, ids);
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t("title", { count: parts.length })}</h2>
      <OnWhole {...props} />
      <ol className="parts">
        {parts.map((part, index) => (
          <OnePart key={part.id} part={part} standing={standings[index]?.standing} {...props} />
        ))}
      </ol>
      {may(actor, "change_parts") && (
        <p className="small">
          <a href={page}>{t("change")}</a>
        </p>
      )}
    </section>
  );
}

async function StandingOn({ standing }: { standing: Standing | undefined }) {
  const { terms } = await getMessages();
  return (
    <dl className="part-tracks">
      {TRACKS.map((track) => (
        <div key={track}>
          <dt>{terms.trackView[track]}</dt>
          <dd>
            <StatusBadge status={keyOf(standing?.[track] ?? null)} words={terms.status[track]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What those say who speak of the whole alone, as long as there are some. */
async function OnWhole({ updates, asOf }: PartsProps) {
  const t = await getTranslations("record.parts");
  const standing = standingOfWholeAlone(updates, asOf);
  if (TRACKS.every((track) => standing[track] === null)) return null;
  return (
    <div className="part-whole">
      <p className="part-text">
        <strong>{t("onWhole")}</strong>
      </p>
      <StandingOn standing={standing} />
    </div>
  );
}

async function OnePart(props: PartsProps & { part: Part; standing: Standing | undefined }) {
  const { part, standing, actor, reference, language } = props;
  return (
    <li id={`part-${part.letter}`}>
      <p className="part-text">
        <strong>({part.letter})</strong> <span lang={language}>{part.text}</span>
      </p>
      <StandingOn standing={standing} />
      <WayToRecord {...{ actor, reference, letter: part.letter }} />
    </li>
  );
}

async function WayToRecord(props: { actor: Actor; reference: string; letter: string }) {
  const { actor, reference, letter } = props;
  const t = await getTranslations("record.parts");
  const address = recordAddress(reference, { part: letter });
  if (actor.kind === "visitor") {
    return (
      <p>
        <a href={signInAddress(address)}>{t("signIn", { letter })}</a>
      </p>
    );
  }
  if (membershipsThatMay(actor, "draft_update").length === 0) return null;
  return (
    <p>
      <a href={address}>{t("record", { letter })}</a>
    </p>
  );
}
