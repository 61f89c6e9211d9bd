/**
 * What an address answers.
 * @throws Error where it cannot be reached, or answers that it has nothing
 */
export async function fetchOk(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer;
}
