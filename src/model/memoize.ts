/**
 * A function that works out each answer once. Answers live as long as the object that they belong to, or for good
 * where the first argument is a text.
 * @param keyOf what else an answer depends on, from the arguments after the first; those that it leaves out must be the
 * same at every call for one object, as a chart's content is
 * @param most of all answers together; where there are more, those that were not asked for lately are worked out again
 */
export function memoize<First extends object | string, Rest extends unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
  keyOf?: (...rest: Rest) => string,
  most?: number,
): (first: First, ...rest: Rest) => Answer {
  // Widths are asked for letter by letter: without a key, an answer is found in one step.
  if (!keyOf) return once(work);
  if (most !== undefined) return lately(work, keyOf, most);
  const answersFor = once<First, [], Map<string, Answer>>(() => new Map());
  return (first, ...rest) => {
    const answers = answersFor(first);
    const key = keyOf(...rest);
    if (!answers.has(key)) answers.set(key, work(first, ...rest));
    return answers.get(key)!;
  };
}

/** One answer for each first argument. */
function once<First extends object | string, Rest extends unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
): (first: First, ...rest: Rest) => Answer {
  const ofObjects = new WeakMap<object, Answer>();
  const ofTexts = new Map<string, Answer>();
  return (first, ...rest) => {
    const answers = (typeof first === "string" ? ofTexts : ofObjects) as Map<First, Answer>;
    const answer = answers.get(first);
    if (answer !== undefined || answers.has(first)) return answer as Answer;
    const made = work(first, ...rest);
    answers.set(first, made);
    return made;
  };
}

/** An answer that may be given up, and where it stands. */
interface Kept<Answer> {
  answer: Answer;
  answers: Map<string, Kept<Answer>>;
  key: string;
}

/** One answer for each first argument and key, of so many at most. */
function lately<First extends object | string, Rest extends unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
  keyOf: (...rest: Rest) => string,
  most: number,
): (first: First, ...rest: Rest) => Answer {
  const answersFor = once<First, [], Map<string, Kept<Answer>>>(() => new Map());
  // In the order in which they were asked for.
  const all = new Set<Kept<Answer>>();
  return (first, ...rest) => {
    const answers = answersFor(first);
    const key = keyOf(...rest);
    const kept = answers.get(key) ?? { answer: work(first, ...rest), answers, key };
    answers.set(key, kept);
    all.delete(kept);
    all.add(kept);
    for (const oldest of all) {
      if (all.size <= most) break;
      all.delete(oldest);
      oldest.answers.delete(oldest.key);
    }
    return kept.answer;
  };
}
