/** A label's wish: where its middle would like to be, and how much room it takes, in px. */
export interface Wish {
  at: number;
  size: number;
}

/**
 * Moves labels along one axis as little as possible so that none overlaps another and all stay within [low, high].
 * Labels keep their order; where there is no room for all, they stand close from `low` on and reach beyond `high`.
 * @returns the middles, in the order of the wishes
 */
export function dodge(wishes: readonly Wish[], low: number, high: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => wishes[a]!.at - wishes[b]!.at);
  // Neighbours that collide merge into a cluster, which sits at the mean of its wishes.
  const clusters: { members: number[]; size: number; at: number }[] = [];
  const clamp = (at: number, size: number): number => Math.max(low + size / 2, Math.min(high - size / 2, at));
  for (const index of order) {
    const { at, size } = wishes[index]!;
    clusters.push({ members: [index], size, at: clamp(at, size) });
    while (clusters.length > 1) {
      const [upper, lower] = clusters.slice(-2) as [(typeof clusters)[0], (typeof clusters)[0]];
      if (upper.at + upper.size / 2 <= lower.at - lower.size / 2 + 1e-9) break;
      const members = [...upper.members, ...lower.members];
      const size = upper.size + lower.size;
      // Each member wishes the cluster to stand where that member would be at its own wish.
      let before = 0;
      let sum = 0;
      for (const member of members) {
        sum += wishes[member]!.at - before - wishes[member]!.size / 2;
        before += wishes[member]!.size;
      }
      clusters.splice(-2, 2, { members, size, at: clamp(sum / members.length + size / 2, size) });
    }
  }
  const middles = wishes.map(() => 0);
  for (const { members, size, at } of clusters) {
    let top = at - size / 2;
    for (const member of members) {
      middles[member] = top + wishes[member]!.size / 2;
      top += wishes[member]!.size;
    }
  }
  return middles;
}
