import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namePlaces } from "@/db/domain/name-places";
import { without } from "@/tests/support/without-names";

describe("a name is found within what is written without spaces", () => {
  test.each([
    ["Khmer", "អង្គការទន្លេស្អាត", "យើងជាអង្គការទន្លេស្អាតនៅកម្ពុជា។", "យើងជា…នៅកម្ពុជា។"],
    ["Thai", "มูลนิธิสายน้ำ", "รายงานโดยมูลนิธิสายน้ำในปีนี้", "รายงานโดย…ในปีนี้"],
    ["Lao", "ມູນນິທິສາຍນ້ຳ", "ລາຍງານໂດຍມູນນິທິສາຍນ້ຳໃນປີ", "ລາຍງານໂດຍ…ໃນປີ"],
    ["Burmese", "မြစ်ကွန်ရက်", "ဤအစီရင်ခံစာကိုမြစ်ကွန်ရက်ကရေးသည်", "ဤအစီရင်ခံစာကို…ကရေးသည်"],
    ["Tibetan", "གཙང་པོ", "འདིགཙང་པོའི", "འདི…འི"],
    ["Chinese", "清河观察", "据清河观察的报告", "据…的报告"],
    ["Japanese", "リバー会", "報告者はリバー会です", "報告者は…です"],
    ["Korean, where particles follow without one", "맑은강", "맑은강은 말했다", "…은 말했다"],
    ["Khmer, in Latin letters", "ADHOC", "របស់ADHOCបាន", "របស់…បាន"],
    ["Khmer, before digits", "អង្គការទន្លេ", "អង្គការទន្លេ២០១៩", "…២០១៩"],
  ])("%s", (_, name, text, left) => {
    expect(without(text, name)).toBe(left);
  });
});

describe("a name is found", () => {
  test.each([
    ["in other letters", "Clean Rivers", "CLEAN rivers", "…"],
    ["in letters that capitals tell apart otherwise", "Weiße Straße", "WEISSE STRASSE", "…"],
    ["in Greek, whose last letter is written otherwise", "Καθαρός Ποταμός", "ΚΑΘΑΡΌΣ ΠΟΤΑΜΌΣ", "…"],
    ["over the end of a line", "Clean Rivers", "by Clean\nRivers.", "by …."],
    ["over an indented line", "Clean Rivers", "by Clean\r\n  Rivers.", "by …."],
    ["over two spaces", "Clean Rivers", "by Clean  Rivers.", "by …."],
    ["over a no-break space", "Clean Rivers", "by Clean\u00A0Rivers.", "by …."],
    ["over a narrow no-break space", "Clean Rivers", "by Clean\u202FRivers.", "by …."],
    ["where two spaces are its own", "Clean  Rivers ", "by Clean Rivers.", "by …."],
    ["with accents put together", "De\u0301fenseurs", "Les D\u00E9fenseurs", "Les …"],
    ["with accents apart", "D\u00E9fenseurs", "Les De\u0301fenseurs", "Les …"],
    ["with a soft hyphen", "Clean Rivers", "Clean Ri\u00ADvers", "…"],
    ["in full width", "Clean Rivers", "Ｃｌｅａｎ　Ｒｉｖｅｒｓ", "…"],
    ["with letters joined in print", "Office Five", "O\uFB03ce \uFB01ve", "…"],
    ["with another apostrophe", "Women's House", "Women\u2019s House", "…"],
    ["with other quotation marks", 'Centre "Hope"', "Centre \u201CHope\u201D", "…"],
    ["with another hyphen", "Anti-Corruption Forum", "Anti\u2011Corruption Forum", "…"],
    ["with a hyphen at the end of a line", "Anti-Corruption Forum", "Anti-\nCorruption Forum", "…"],
    [
      "between marks of direction, which stay",
      "الأنهار",
      "a \u2068الأنهار\u2069 b",
      "a \u2068…\u2069 b",
    ],
    ["with zero-width spaces", "អង្គការទន្លេ", "ជាអង្គការ\u200Bទន្លេ\u200Bនៅ", "ជា…\u200Bនៅ"],
    ["where zero-width spaces are its own", "អង្គការ\u200Bទន្លេ", "ជាអង្គការទន្លេនៅ", "ជា…នៅ"],
    ["with a mark that once began files", "ADHOC", "AD\uFEFFHOC", "…"],
    ["over a zero-width space", "Star Kampuchea", "by Star\u200BKampuchea.", "by …."],
    ["where a zero-width space is its own", "Star\u200BKampuchea", "Star Kampuchea", "…"],
    ["with a zero-width space within a word", "Star Rivers", "Star\u200BRi\u200Bvers", "…"],
    ["with joiners", "អង្គការទន្លេ", "ជាអង្គ\u200Dការ\u200Cទន្លេនៅ", "ជា…នៅ"],
    ["with spaces where there are none", "អង្គការទន្លេ", "ជាអង្គការ ទន្លេនៅ", "ជា…នៅ"],
    ["without spaces where there are none", "អង្គការ ទន្លេ", "ជាអង្គការទន្លេនៅ", "ជា…នៅ"],
    ["with its signs typed in another order", "អង្គការស្ត្រី", "ជាអង្គការស្រ្តីនៅ", "ជា…នៅ"],
    ["with a sign that looks the same", "អង្គការស្ត្រី", "ជាអង្គការស្ដ្រីនៅ", "ជា…នៅ"],
    ["after what Arabic writes onto it", "الأنهار النظيفة", "قالت والأنهار النظيفة", "قالت و…"],
    ["after what Hebrew writes onto it", "נהרות נקיים", "ונהרות נקיים", "ו…"],
    [
      "before what separates Latin words unseen",
      "Clean Rivers",
      "Clean Rivers\u200Bsaid",
      "…\u200Bsaid",
    ],
    ["at signs", "Clean Rivers", "(Clean Rivers)/Clean Rivers's", "(…)/…'s"],
    ["with an end that is no letter", "Rivers+", "with Rivers+, too", "with …, too"],
  ])("%s", (_, name, text, left) => {
    expect(without(text, name)).toBe(left);
  });
});

describe("what is no name stays", () => {
  test.each([
    ["a longer word", "Clean Rivers", "Clean Riversides"],
    ["a word that ends like it", "Clean Rivers", "Unclean Rivers"],
    ["a word with a digit", "Clean Rivers", "Clean Rivers2"],
    ["a word that a soft hyphen parts", "Clean Rivers", "Clean Rivers\u00ADides"],
    ["a word with an accent", "Cafe", "Café, Cafe\u0301"],
    ["a word with a longer number", "Group 8", "Group 88"],
    ["words written in one", "No Where", "nowhere"],
    ["a Cyrillic word", "Река", "Рекам"],
    ["an Arabic word that begins like it", "الحق", "الحقوق"],
    ["an Arabic word that ends like it", "حق", "استحق"],
    ["a Khmer syllable with another sign", "សិទ្ធ", "សិទ្ធិ"],
    ["anything, for a name without a letter", " \u200B", "a \u200B b"],
  ])("%s", (_, name, text) => {
    expect(without(text, name)).toBe(text);
  });
});

describe("of several names", () => {
  test("the longest is taken where one holds another", () => {
    expect(without("Clean Rivers Watch, Clean Rivers", "Clean Rivers", "Clean Rivers Watch")).toBe(
      "…, …",
    );
  });

  test("both are taken where one runs into another", () => {
    expect(without("Clean Rivers Watch", "Clean Rivers", "Rivers Watch")).toBe("…");
  });
});

/** Whatever a text can be in JavaScript, halves of pairs included. */
const units = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0x20, max: 0x7e })), { maxLength })
    .map((codes) => String.fromCharCode(...codes));

const LETTERS = [..."aB \n-’\u200B\u2068ក\u17B6하ل𠀋😀", "éx", "e\u0301x", "្ត", "្រ"];
const textOf = (maxLength: number) => fc.string({ unit: fc.constantFrom(...LETTERS), maxLength });

test("no name makes it fail, and its places stand in order within the text", () => {
  const anyText = fc.oneof(units(60), textOf(60));
  fc.assert(
    fc.property(
      fc.array(fc.oneof(units(6), textOf(6)), { maxLength: 4 }),
      anyText,
      (names, text) => {
        let last = 0;
        for (const [start, end] of namePlaces(names)(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("whatever a name is written with, it is found on a line of its own", () => {
  const named = fc.oneof(units(12), textOf(12)).filter((name) => /(?!\p{DI})\p{L}/u.test(name));
  fc.assert(
    fc.property(named, (name) => {
      for (const written of [name, name.toUpperCase(), name.normalize("NFD")]) {
        expect(namePlaces([name])(`Here:\n${written}\nThere.`)).toHaveLength(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["one letter again and again", "a".repeat(200), "a".repeat(20_000)],
  ["a letter of a script without spaces again and again", "ក".repeat(200), "ក".repeat(20_000)],
  ["words that never end", "a ".repeat(100), "a ".repeat(10_000)],
  ["space without end", "a b", "a".concat(" ".repeat(20_000)).repeat(5)],
  ["zero-width spaces without end", "a b", "a".concat("\u200B".repeat(20_000)).repeat(5)],
  ["accents without end", "a\u0301".repeat(100), `a${"\u0301".repeat(20_000)}`],
  ["consonants on one another without end", "ក្ក", `ក${"្\u200Bក".repeat(20_000)}`],
  ["signs that mean something in patterns", "(a+)+$".repeat(30), `${"(a+)+".repeat(4_000)}!`],
])("a name is looked for in no time among %s", (_, name, text) => {
  const begun = performance.now();
  namePlaces([name, `${name}b`])(text);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
