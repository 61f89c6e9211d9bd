import { AuthorError } from "../model/diagnostic.ts";

/** A part of a site that a build makes, of so many, from 1: machines make the parts side by side. */
export interface Shard {
  index: number;
  total: number;
}

/** More parts than these would be empty for the most part. */
const MOST = 256;

/**
 * A shard as it is written: `2/3`.
 * @throws AuthorError for anything else
 */
export function readShard(text: string): Shard {
  const [, index, total] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.map(Number) ?? [];
  if (index === undefined || total === undefined || index < 1 || index > total || total > MOST)
    throw new AuthorError(
      `a shard is “${text}”: write which part of how many, such as 2/3, of at most ${MOST}`,
    );
  return { index, total };
}

/** The part that this build makes, as its environment says; undefined where it makes the whole site. */
export function shardOfBuild(): Shard | undefined {
  const { SHARD } = process.env;
  return SHARD ? readShard(SHARD) : undefined;
}

/** Whether a part of the site has what cannot be parted, such as the search index: the last one has. */
export const hasWhole = (shard = shardOfBuild()): boolean => !shard || shard.index === shard.total;

/** What a route makes a page or file of. */
interface Path {
  params: Readonly<Record<string, string | undefined>>;
}

/**
 * Those of a route's paths that a part of the site has: each path is in one part, which follows from its parameters alone.
 * Routes without parameters are in every part.
 */
export function inShard<P extends Path>(paths: readonly P[], shard = shardOfBuild()): P[] {
  if (!shard) return [...paths];
  return paths.filter(({ params }) => {
    const key = Object.values(params).join("/");
    let sum = 0;
    for (const character of key) sum = (sum * 31 + character.codePointAt(0)!) % 2_147_483_647;
    return sum % shard.total === shard.index - 1;
  });
}

/** The same of a route's `getStaticPaths`. */
export const sharded =
  <A extends unknown[], P extends Path>(
    find: (...given: A) => Promise<P[]>,
  ): ((...given: A) => Promise<P[]>) =>
  async (...given) =>
    inShard(await find(...given));
