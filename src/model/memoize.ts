/**
 * A function that works out each answer once. Answers live as long as the object that they belong to, or for good
 * where the first argument is a text.
 * @param keyOf what else an answer depends on, from the arguments after the first; those that it leaves out must be the
 * same at every call for one object, as a chart's content is
 */
export function memoize<First extends object | string, Rest extends unknown[], Answer>(
  work: (first: First, ...rest: Rest) => Answer,
  keyOf: (...rest: Rest) => string = () => "",
): (first: First, ...rest: Rest) => Answer {
  const ofObjects = new WeakMap<object, Map<string, Answer>>();
  const ofTexts = new Map<string, Map<string, Answer>>();
  const answersFor = (first: First): Map<string, Answer> => {
    const all = (typeof first === "string" ? ofTexts : ofObjects) as Map<First, Map<string, Answer>>;
    let answers = all.get(first);
    if (!answers) all.set(first, (answers = new Map()));
    return answers;
  };
  return (first, ...rest) => {
    const answers = answersFor(first);
    const key = keyOf(...rest);
    if (!answers.has(key)) answers.set(key, work(first, ...rest));
    return answers.get(key)!;
  };
}
