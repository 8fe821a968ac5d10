import { describe, expect, test } from "vitest";
import { laterOf } from "@/db/domain/review-comparison";

const review = (cycle: number | null, reviewedOn: string | null) => ({ cycle, reviewedOn });

describe("the later of two reviews", () => {
  test("is that of the later cycle, whether or not their days are known", () => {
    expect(laterOf(review(2, null), review(3, "2019-01-30"))).toBe("second");
    expect(laterOf(review(3, null), review(2, null))).toBe("first");
  });

  test("is that of the later day, where they are of one cycle or of none", () => {
    expect(laterOf(review(2, "2014-11"), review(2, "2014-01"))).toBe("first");
    expect(laterOf(review(null, "2016-03"), review(3, "2019-01-30"))).toBe("second");
  });

  test("is not told where neither cycle nor day tells", () => {
    expect(laterOf(review(2, "2014-01"), review(2, "2014-01"))).toBeNull();
    expect(laterOf(review(2, null), review(2, "2014-01"))).toBeNull();
    expect(laterOf(review(null, null), review(3, "2019-01-30"))).toBeNull();
  });
});
