/** What names a review: the State under review, and the cycle of the UPR or another mechanism. */
export interface NamedReview {
  state: string;
  /** "UPR" where it is missing. */
  mechanism?: string | undefined;
  /** Null for another mechanism than the UPR. */
  cycle: number | null;
}

/** A review's name as the messages take it, in which cycle 0 stands for another mechanism than the UPR. */
export const reviewValues = ({ state, mechanism = "UPR", cycle }: NamedReview) => ({
  ...{ state, mechanism },
  cycle: cycle ?? 0,
});
