/** The moment that a record is named by, and the number behind it of several in one second. */
const RECORD = /^(.*Z)(?:-(\d+))?$/;

/** Orders the names of records from the oldest to the newest, wherever their rows stand. */
export function compareRecords(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a.moment !== b.moment) return a.moment < b.moment ? -1 : 1;
  return a.number - b.number;
}

function partsOf(id: string) {
  const match = RECORD.exec(id);
  return { moment: match?.[1] ?? id, number: Number(match?.[2] ?? 1) };
}
