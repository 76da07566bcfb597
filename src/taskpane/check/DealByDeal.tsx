import { Button, Link } from '@fluentui/react-components';
import { Fragment, useState, type ReactNode } from 'react';
import { format } from '../../i18n';
import {
  expectedInForecast,
  type CellReference,
  type CurrencyFigures,
  type DealAssessment,
  type Key,
} from '../../method';
import { DataTable } from '../components/DataTable';
import { Tone } from '../components/Tone';
import { useWords } from '../words/words';

const ROWS_AT_ONCE = 10;

/** The open deals that the figures of the portfolio are the sum of, those with most to look at first. */
export function DealByDeal(props: {
  readonly deals: readonly DealAssessment[];
  readonly currencies: readonly CurrencyFigures[];
  /** How many findings of a deal are to be looked at: errors and warnings that nobody has accepted. */
  readonly toLookAt: ReadonlyMap<Key, number>;
  readonly onShow: (cell: CellReference) => void;
  readonly onOpenDeal: (deal: Key) => void;
}) {
  const { check, formats, frame } = useWords();
  const { toLookAt, onShow, onOpenDeal } = props;
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const open = props.deals.filter(({ category, deal }) => category !== null && deal.status === 'open');
  if (open.length === 0) return null;
  const countOf = ({ deal }: DealAssessment) => toLookAt.get(deal.key) ?? 0;
  const sorted = [...open].sort((one, other) => countOf(other) - countOf(one));
  const amountLink = (assessed: DealAssessment, amount: number | null): ReactNode =>
    amount === null ? (
      frame.none
    ) : (
      <Link as="button" onClick={() => onShow({ table: 'deals', row: assessed.deal.row, column: 'amount' })}>
        {formats.amount(amount)}
      </Link>
    );
  const rows = sorted.slice(0, most).map((assessed) => {
    const { deal, enoughSupport } = assessed;
    return {
      key: deal.key,
      cells: [
        <Link key="deal" as="button" onClick={() => onOpenDeal(deal.key)}>
          {deal.customer ?? deal.id}
        </Link>,
        formats.number(countOf(assessed)),
        <Tone key="support" tone={enoughSupport.met ? 'strongGood' : 'bad'}>
          <span role="img" aria-label={enoughSupport.met ? frame.yes : frame.no}>
            {enoughSupport.met ? '✓' : '✗'}
          </span>
        </Tone>,
        <StageCell key="stage" assessed={assessed} />,
        <Fragment key="amount">
          {amountLink(assessed, deal.amount)} / {amountLink(assessed, expectedInForecast(assessed))}
        </Fragment>,
      ],
    };
  });
  const totals = props.currencies.map(({ currency, open: { amount, expected } }) => ({
    key: `total ${currency ?? ''}`,
    cells: [
      format(check.totalOf, { currency: currency ?? check.noCurrency }),
      '',
      '',
      '',
      <strong key="amount">
        {formats.amount(amount)} / {formats.amount(expected)}
      </strong>,
    ],
  }));
  const rest = sorted.length - most;
  return (
    <>
      <DataTable
        label={check.dealByDeal}
        headers={[
          check.column.deal,
          check.column.toLookAt,
          check.figure.enoughSupport,
          check.column.stage,
          `${check.figure.amount} / ${check.figure.expected}`,
        ]}
        rows={[...rows, ...(rest > 0 ? [] : totals)]}
      />
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setMost(sorted.length)}>
            {format(check.showMore, { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

function StageCell(props: { readonly assessed: DealAssessment }) {
  const { frame } = useWords();
  const { claimed, earned } = props.assessed.stage;
  const text = `${claimed ?? frame.none}/${earned}`;
  return claimed !== null && claimed > earned ? <Tone tone="warning">▲ {text}</Tone> : <>{text}</>;
}
