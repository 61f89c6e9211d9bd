import { z } from "zod";

/** Between these and zero a number keeps all its digits, and can be drawn and written. */
const [SMALLEST, LARGEST] = [1e-9, 1e15];

/** Why a written number cannot be a figure, and what to write instead; undefined where it can. */
function numberFault(number: number): string | undefined {
  if (Object.is(number, -0)) return "is −0: write 0";
  const size = Math.abs(number);
  if (size > LARGEST)
    return `is ${number}, beyond ${LARGEST.toLocaleString("en")}: write it in a larger unit`;
  return size > 0 && size < SMALLEST
    ? `is ${number}, nearer to zero than ${SMALLEST.toFixed(9)}: write 0, or a smaller unit`
    : undefined;
}

/** A figure as written in a file. */
export const numberSchema = z.number().superRefine((number, context) => {
  const message = numberFault(number);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});

/** How much one of a unit is in another. */
export const scaleSchema = z.number().min(1e-12).max(1e15);
