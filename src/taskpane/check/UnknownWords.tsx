import { useMemo } from 'react';
import { format } from '../../i18n';
import { idsOf, LIST_LEVELS } from '../../method';
import {
  headerNamed,
  shortened,
  unknownWordIn,
  unknownWords,
  type UnknownWord,
  type UnknownWordInCells,
} from '../../workbook/read';
import { Message } from '../components/Message';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';

/** So many words are named. */
const WORDS_NAMED = 5;

/**
 * The short way to the meaning of words that stand in several rows, as in lists from other programs: their findings may
 * be far down among those of the deals. A word in one row is rather a slip.
 */
export function UnknownWords(props: {
  readonly view: WorkbookView;
  readonly onSayMeaning: (word: UnknownWord) => void;
}) {
  const { check, guide, frame, language } = useWords();
  const { view, onSayMeaning } = props;
  const lists = useMemo(() => repeatedWords(view), [view]);
  return lists.map((words) => {
    const [first] = words;
    const names = words
      .slice(0, WORDS_NAMED)
      .map(({ word }) => format(check.unknownWords.word, { word: shortened(word) }));
    const values = {
      count: words.length,
      column: headerNamed(first.column, language),
      rows: words.reduce((sum, { further }) => sum + 1 + further, 0),
      words: [...names, ...(words.length > WORDS_NAMED ? ['…'] : [])].join(frame.and),
    };
    return (
      <Message
        key={first.list}
        intent="warning"
        what={format(check.unknownWords.what, values)}
        todo={format(check.unknownWords.todo, values)}
        action={{ label: guide.tasks.sayMeaning, onPress: () => onSayMeaning(first) }}
      />
    );
  });
}

type Words = readonly [UnknownWordInCells, ...UnknownWordInCells[]];

/** By list the words that stand in several rows, without those that somebody has accepted. */
function repeatedWords({ findings }: WorkbookView): readonly Words[] {
  const open = findings
    .filter(({ finding, accepted }) => accepted === null && unknownWordIn(finding) !== null)
    .map(({ finding }) => finding);
  return idsOf(LIST_LEVELS).flatMap((list) => {
    const [first, ...others] = unknownWords(open, list).filter(({ further }) => further > 0);
    return first === undefined ? [] : [[first, ...others] as const];
  });
}
