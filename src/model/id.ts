import { z } from "zod";

/** A kebab-case id: lower-case letters, digits and single hyphens, starting with a letter (`fdi-capital`). */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Longest id: file systems take names of 255 bytes, and files of a chart add a view and an ending to it. */
const LONGEST = 80;

/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/;

/** Whether every object has a property of this name, written or not. */
export const isInherited = (name: string): boolean => name in Object.prototype;

/** Why a text of an id's form cannot be one, and what to write instead; undefined where it can. */
export function reservedIdFault(id: string): string | undefined {
  if (id.length > LONGEST) return `has ${id.length} characters: write an id of at most ${LONGEST}`;
  if (DEVICES.test(id))
    return `is the name of a device, which no file on Windows can have: write another, such as “${id}-1”`;
  return isInherited(id)
    ? `is the name of something that every object has: write another, such as “${id}-1”`
    : undefined;
}

export const idSchema = z
  .string()
  .regex(
    ID_PATTERN,
    "is not a kebab-case id: use lower-case letters, digits and single hyphens, such as “fdi-capital”",
  )
  .superRefine((id, context) => {
    const message = reservedIdFault(id);
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });
