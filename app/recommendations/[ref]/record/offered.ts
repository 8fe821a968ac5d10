import { getMessages } from "@/app/_i18n/server";
import type { Option } from "@/app/_ui/field";
import type { Reader } from "@/db/client";
import { DIRECTIONS, DOCUMENT_KINDS, RELATIONS, RISKS } from "@/db/domain/evidence";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { isolated } from "@/db/domain/bidi";

const options = <Value extends string>(
  values: readonly Value[],
  words: Record<Value, string>,
  hints?: Record<Value, string>,
): Option[] => values.map((value) => ({ value, label: words[value], hint: hints?.[value] }));

/** What there is to choose from in the form of this track on a recommendation of this review, in words. */
export async function offered(
  from: Reader,
  reviewId: string,
  track: Track,
  organisations: readonly string[],
) {
  const scope = { reviewId, sources: [] };
  const { terms } = await getMessages();
  const relations = RELATIONS.map((value) => ({
    value,
    label: `${terms.relation[value]}: ${terms.relationMeaning[value]}`,
  }));
  return {
    statuses: options(statusesOfferedTo(track), terms.status[track], terms.statusMeaning),
    choices: {
      documents: evidenceDocuments(from, scope, organisations).map(
        ({ id, title, publisher, date }) => ({
          value: id,
          label: `${isolated(publisher)}: ${isolated(title)} (${date})`,
        }),
      ),
      kinds: options(DOCUMENT_KINDS, terms.documentKind),
      risks: options(RISKS, terms.risk),
      relations,
      directions: options(DIRECTIONS, terms.direction),
    },
  };
}
