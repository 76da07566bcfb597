import { Field, Select } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { format } from '../../i18n';
import {
  LIST_LEVELS,
  STAGES,
  ownWordsId,
  type LevelOf,
  type ListId,
  type OwnWordsId,
  type Stage,
} from '../../method';
import { ownWordsRequest } from '../../workbook/build/own-words-request';
import { shortened, type ReadWorkbook, type UnknownWord, type UnknownWordInCells } from '../../workbook/read';
import type { WriteRefusal } from '../../workbook/write';
import { levelLabel } from '../../workbook/schema/vocabulary';
import { writeRefusalText } from '../../workbook/write-refusal-text';
import { Message } from '../components/Message';
import { useWords, type Words } from '../words/words';

/** One word and the levels that it may mean; where it can be given none, why. */
export function WordField(props: {
  readonly word: UnknownWordInCells;
  readonly reading: ReadWorkbook;
  readonly isFirst: boolean;
  readonly value: OwnWordsId | null;
  readonly onChange: (line: OwnWordsId | null) => void;
  readonly complaint: string | null;
  readonly outcomeOf: (stage: Stage) => string;
}) {
  const words = useWords();
  const { guide, language } = words;
  const { ownWords } = guide;
  const id = useId();
  const { word, reading, isFirst, value, onChange, complaint, outcomeOf } = props;
  const { list, cell, further } = word;
  const levels = linesOf(list, words);
  const results = saysResult(word, reading)
    ? linesOf('dealStatus', words).filter(([line]) => line !== STILL_OPEN)
    : [];
  const all = [...levels, ...results];
  const refusal = useMemo(() => refusalOf(word, reading), [word, reading]);
  if (refusal !== null)
    return <Message intent="warning" {...writeRefusalText(refusal, guide.refused, language)} />;
  const stage = STAGES.find((candidate) => ownWordsId('stage', candidate) === value);
  const place = cell === null ? '' : reading.locator.text(cell);
  return (
    <Field
      label={{ children: format(ownWords.word, { word: shortened(word.word) }), htmlFor: id }}
      hint={
        <>
          {further === 0 ? place : format(ownWords.inRows, { place, further })}
          {stage !== undefined && (
            <div>{format(guide.review.evidenceAsk, { outcome: outcomeOf(stage) })}</div>
          )}
        </>
      }
      validationMessage={complaint}
    >
      <Select
        id={id}
        autoFocus={isFirst}
        value={value ?? ''}
        onChange={(_, data) => onChange(all.find(([line]) => line === data.value)?.[0] ?? null)}
      >
        <option value="">{ownWords.leave}</option>
        {levels.map(optionOf)}
        {results.length > 0 && <optgroup label={ownWords.ended}>{results.map(optionOf)}</optgroup>}
      </Select>
    </Field>
  );
}

/** Why a word can be given no meaning, whichever it is. */
function refusalOf({ list, word }: UnknownWord, reading: ReadWorkbook): WriteRefusal | null {
  const [anyLevel] = LIST_LEVELS[list];
  const request = ownWordsRequest(reading, [{ word, line: ownWordsId(list, anyLevel) }]);
  return 'kind' in request ? request : null;
}

const STILL_OPEN = ownWordsId('dealStatus', 'open');

type Line = readonly [id: OwnWordsId, label: string];

const optionOf = ([id, label]: Line) => (
  <option key={id} value={id}>
    {label}
  </option>
);

function linesOf<List extends ListId>(list: List, { guide, language }: Words): readonly Line[] {
  const levels: readonly LevelOf<List>[] = LIST_LEVELS[list];
  return levels.map((level) => {
    const label = levelLabel(list, level, language);
    const text =
      typeof level === 'number' ? format(guide.ownWords.level, { number: level, level: label }) : label;
    return [ownWordsId(list, level), text];
  });
}

/** Whether a stage may also say how a deal ended: where no status stands beside it that could say otherwise. */
function saysResult({ list, cell }: UnknownWordInCells, { locator }: ReadWorkbook): boolean {
  return list === 'stage' && !locator.hasColumn({ table: 'deals', row: cell?.row ?? 0, column: 'status' });
}
