export const ONES = words(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");
export const ORDINALS = words(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
);

export function words(list: string): string[] {
  return list.split(" ");
}

/** Numbers from two to ninety-nine, as a regular expression. */
export const SMALL = `(?:${TENS.join("|")})(?:[- ](?:${ONES.slice(0, 9).join("|")}))?|${ONES.slice(1).join("|")}`;

/** `twenty-four`. */
export function cardinal(text: string): number {
  const [tens = "", one = ""] = text.toLowerCase().split(/[- ]/);
  const ten = TENS.indexOf(tens);
  return ten < 0 ? ONES.indexOf(tens) + 1 : (ten + 2) * 10 + ONES.indexOf(one) + 1;
}
