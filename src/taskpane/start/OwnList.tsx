import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { format } from '../../i18n';
import type { ListColumns, NearestList, ReadRefusal } from '../../workbook/read';
import { columnHeader } from '../../workbook/schema/words';
import { Fold } from '../components/Fold';
import { Message } from '../components/Message';
import { Section } from '../components/Section';
import type { WorkbookView } from '../session/view';
import { useWords } from '../words/words';
import type { Writing } from '../write/use-write';
import { ColumnsForm } from './ColumnsForm';

const useStyles = makeStyles({ text: { margin: 0 } });

/** A list of the user's that can become the Deals table: which of its columns are which, and ids where it has none. */
export function OwnList(props: {
  readonly refusal: Extract<ReadRefusal, { code: 'no-deals-table' }>;
  readonly writing: Writing;
}) {
  const { start, frame, language } = useWords();
  const { nearest, list } = props.refusal;
  const { state, plan } = props.writing;
  if (list === null) return null;
  // what is going to be written stands alone
  if (state.kind === 'working' || state.kind === 'planned') return null;
  const form = (
    <ColumnsForm
      key={nameOf(list)}
      list={list}
      onUsed={({ id }) => void (id === undefined && plan({ kind: 'id-column' }))}
    />
  );
  if (nearest === null) return <Fold title={start.columns.other}>{form}</Fold>;
  // what may be a column is asked before the deals are numbered without it
  if (nearest.lacksOnlyIds && Object.keys(list.guessed).length === 0) {
    return (
      <>
        <WithoutIds list={nearest} onNumber={() => void plan({ kind: 'id-column' })} />
        <Fold title={start.columns.title}>{form}</Fold>
      </>
    );
  }
  const missing = NEEDED.filter((column) => list.read[column] === undefined).map((column) =>
    columnHeader('deals', column, language),
  );
  const lacks = { place: nearest.place, missing: missing.join(frame.refusals.and) };
  return (
    <>
      <Message intent="info" what={start.ownList} todo={format(start.ownListLacks, lacks)}>
        <OtherLists list={nearest} />
      </Message>
      <Section title={start.columns.title}>{form}</Section>
    </>
  );
}

const NEEDED = ['id', 'customer', 'name'] as const;

/** The list lacks nothing but ids. */
function WithoutIds(props: { readonly list: NearestList; readonly onNumber: () => void }) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const { list, onNumber } = props;
  const { hint, press } = frame.refusals.addIds;
  return (
    <Section title={start.ownList}>
      <p className={styles.text}>{format(hint, { header: list.missing[0] ?? '', place: list.place })}</p>
      <OtherLists list={list} />
      <Button appearance="primary" size="large" onClick={onNumber}>
        {press}
      </Button>
    </Section>
  );
}

/** Further lists of deals, which are not read. */
function OtherLists({ list: { others, place } }: { readonly list: NearestList }) {
  const styles = useStyles();
  const { refusals } = useWords().frame;
  if (others.length === 0) return null;
  return (
    <p className={styles.text}>
      {format(refusals.addIds.others, { places: others.join(refusals.and), place })}
    </p>
  );
}

/** The same for a list that is read already, but not under our own headers. */
export function ListColumnsFold({ view: { reading } }: { readonly view: WorkbookView }) {
  const { columns } = useWords().start;
  const list = useMemo(() => reading.dealColumns(), [reading]);
  if (list.isOurs) return null;
  return (
    <Fold title={columns.title}>
      <ColumnsForm key={nameOf(list)} list={list} />
    </Fold>
  );
}

/** What a form stands for: another list, or other headers, begin anew. */
function nameOf({ place, headers }: ListColumns): string {
  return [place, ...headers.map(({ text }) => text)].join('\n');
}
