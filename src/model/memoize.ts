/**
 * A function that works out each answer once. Answers live as long as the object that they belong to, or for good
 * where the first argument is a text.
 * @param keyOf what else an answer depends on, from the arguments after the first; those that it leaves out must be the
 * same at every call for one object, as a chart's content is
 */
export function memoize<First extends object | string, Rest extends unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
  keyOf?: (...rest: Rest) => string,
): (first: First, ...rest: Rest) => Answer {
  // Widths are asked for letter by letter: without a key, an answer is found in one step.
  if (!keyOf) return once(work);
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
