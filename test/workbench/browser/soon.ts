import { expect } from '@jest/globals';

const longest = 30_000;
const pause = 50;

/** Expectations that wait until they hold, as a user waits for what is to come; a busy computer takes its time. */
export interface Soon {
  toBe(expected: unknown): Promise<void>;
  toEqual(expected: unknown): Promise<void>;
  toMatchObject(expected: object): Promise<void>;
}

export function soon(ask: () => Promise<unknown>): Soon {
  const until = async (holds: (answer: unknown) => void): Promise<void> => {
    const end = Date.now() + longest;
    for (;;) {
      const answer = await ask();
      try {
        return holds(answer);
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, pause));
      }
    }
  };
  return {
    toBe: (expected) => until((answer) => expect(answer).toBe(expected)),
    toEqual: (expected) => until((answer) => expect(answer).toEqual(expected)),
    toMatchObject: (expected) => until((answer) => expect(answer).toMatchObject(expected)),
  };
}
