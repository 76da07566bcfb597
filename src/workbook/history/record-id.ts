/** The moment to the second in UTC; with a number behind it when a record has that name already. */
export function newRecordId(now: Date, taken: ReadonlySet<string>): string {
  const moment = `${now.toISOString().slice(0, 19)}Z`;
  let id = moment;
  for (let number = 2; taken.has(id); number += 1) id = `${moment}-${number}`;
  return id;
}
