import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import type { OwnWordsId } from '../../method';
import { ownWordsRequest, type WordMeaning } from '../../workbook/build/own-words-request';
import { headerNamed, unknownWordsFrom, type UnknownWord } from '../../workbook/read';
import { Message } from '../components/Message';
import type { WorkbookView } from '../session/view';
import { useOutcomeText } from '../words/item-text';
import { useWords } from '../words/words';
import { useWrite } from '../write/use-write';
import { RowForm } from './RowForm';
import { Task } from './Task';
import { WordField } from './WordField';

const WORDS_AT_ONCE = 20;

/** Says what the words of a list mean that are no levels of ours: all of them in one form, in the lines of the Rules table. */
export function OwnWordsTask(props: {
  readonly view: WorkbookView;
  /** The word that the user wants to begin with. */
  readonly first: UnknownWord;
  readonly onStart: () => void;
  /** Leaves and checks. */
  readonly onCheck: () => void;
  readonly onLeave: () => void;
}) {
  const { guide, check, language } = useWords();
  const { ownWords } = guide;
  const { view, first, onStart, onCheck, onLeave } = props;
  // Written, they are unknown no longer, and may be taken back.
  const [words] = useState(() => unknownWordsFrom(view.reading.findings, first));
  const [most, setMost] = useState(WORDS_AT_ONCE);
  const rest = words.length - most;
  const [chosen, setChosen] = useState<ReadonlyMap<string, OwnWordsId>>(new Map());
  const [complains, setComplains] = useState(false);
  const outcomeOf = useOutcomeText(view.assessment.rules);
  const writing = useWrite();
  const { kind } = writing.state;
  const hasTable = view.reading.locator.end('rules') !== null;
  const choose = (word: string, line: OwnWordsId | null) => {
    const next = new Map(chosen);
    if (line === null) next.delete(word);
    else next.set(word, line);
    setChosen(next);
    setComplains(false);
  };
  const submit = () => {
    const meanings = [...chosen].map(([word, line]): WordMeaning => ({ word, line }));
    setComplains(meanings.length === 0);
    if (meanings.length === 0) return;
    void writing.plan({ kind: 'as-read', of: (now) => ownWordsRequest(now, meanings) });
  };
  const [{ column } = { column: '' }] = words;
  const isDone = kind === 'written' || kind === 'takenBack';
  const fields = isDone ? [] : words.slice(0, most);
  return (
    <Task
      title={format(ownWords.title, { column: headerNamed(column, language) })}
      intro={ownWords.intro}
      isDone={!hasTable || isDone}
      onLeave={onLeave}
    >
      {hasTable ? (
        <RowForm writing={writing} onSubmit={submit}>
          {fields.map((word, index) => (
            <WordField
              key={word.word}
              word={word}
              reading={view.reading}
              isFirst={index === 0}
              value={chosen.get(word.word) ?? null}
              onChange={(line) => choose(word.word, line)}
              outcomeOf={outcomeOf}
              complaint={complains && index === 0 ? ownWords.required : null}
            />
          ))}
          {rest > 0 && (
            <div>
              <Button size="small" onClick={() => setMost(most + WORDS_AT_ONCE)}>
                {format(check.showMore, { count: Math.min(rest, WORDS_AT_ONCE) })}
              </Button>
            </div>
          )}
        </RowForm>
      ) : (
        <Message
          intent="info"
          what={ownWords.noRules.what}
          todo={ownWords.noRules.todo}
          action={{ label: ownWords.noRules.add, onPress: onStart }}
        />
      )}
      {kind === 'written' && (
        <>
          <Message intent="info" what={ownWords.understood.what} todo={ownWords.understood.todo} />
          <div>
            <Button appearance="primary" onClick={onCheck}>
              {ownWords.understood.check}
            </Button>
          </div>
        </>
      )}
    </Task>
  );
}
