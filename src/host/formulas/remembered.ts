/** Far more than the different formulas of a large workbook; forgotten together, since to start anew is cheap. */
const most = 50_000;

/** A pure function of a text that keeps its results: the formulas of a column, and of a sheet written again, repeat. */
export function remembered<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.result;
    const result = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, { result });
    return result;
  };
}
