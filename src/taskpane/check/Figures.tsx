import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { Assessment, CellReference, CurrencyFigures, Key } from '../../method';
import { titleOf } from '../../workbook/publish/content/finding-sentence';
import { Section } from '../components/Section';
import { Stat, Stats } from '../components/Stat';
import { oneLine } from '../words/one-line';
import { useWords } from '../words/words';
import { DealByDeal } from './DealByDeal';

const useStyles = makeStyles({
  patterns: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  about: { color: tokens.colorNeutralForeground2 },
});

const NAMES_AT_ONCE = 4;

/** The figures of the portfolio, per currency, and the problems that several deals share. */
export function Figures(props: {
  readonly assessment: Assessment;
  readonly toLookAt: ReadonlyMap<Key, number>;
  readonly onPattern: (rule: string) => void;
  readonly onShow: (cell: CellReference) => void;
  readonly onOpenDeal: (deal: Key) => void;
}) {
  const styles = useStyles();
  const { check, frame, language, formats } = useWords();
  const { assessment, toLookAt, onPattern, onShow, onOpenDeal } = props;
  const { portfolio } = assessment;
  const currencies = portfolio.currencies.filter(({ open }) => open.count > 0);
  const customers = new Map(assessment.deals.map(({ deal }) => [deal.id, deal.customer ?? deal.id]));
  const named = (ids: readonly string[]) => {
    const names = [...new Set(ids.map((id) => customers.get(id) ?? id))];
    return names.length > NAMES_AT_ONCE
      ? `${names.slice(0, NAMES_AT_ONCE).join(frame.and)} …`
      : names.join(frame.and);
  };
  const of = (part: number) => format(check.ofDeals, { part, whole: portfolio.open });
  return (
    <Section title={check.figures}>
      <Stats>
        <Stat label={check.figure.open} value={formats.number(portfolio.open)} />
        <Stat label={check.figure.underControl} value={of(portfolio.underControl)} />
        <Stat label={check.figure.enoughSupport} value={of(portfolio.enoughSupport)} />
        <Stat
          label={check.figure.notEarned}
          value={format(check.ofDeals, { part: portfolio.stageNotEarned, whole: portfolio.stageClaimed })}
        />
      </Stats>
      {currencies.map((figures) => (
        <CurrencyStats key={figures.currency ?? ''} figures={figures} />
      ))}
      <DealByDeal
        deals={assessment.deals}
        currencies={currencies}
        toLookAt={toLookAt}
        onShow={onShow}
        onOpenDeal={onOpenDeal}
      />
      {portfolio.patterns.length > 0 && (
        <>
          <h3 className={styles.heading}>{check.patterns}</h3>
          <ul className={styles.patterns}>
            {portfolio.patterns.slice(0, 5).map(({ rule, deals }) => (
              <li key={rule}>
                <Link as="button" onClick={() => onPattern(rule)}>
                  {titleOf(rule, language)}
                </Link>{' '}
                <span className={styles.about}>
                  {format(check.patternDeals, { count: deals.length, deals: named(deals) })}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function CurrencyStats({ figures }: { readonly figures: CurrencyFigures }) {
  const { check, formats } = useWords();
  const { open, unverifiedExpected, contradictedExpected } = figures;
  const currency = figures.currency ?? check.noCurrency;
  const rest = oneLine(
    unverifiedExpected > 0 ? `${check.figure.unverified}: ${formats.amount(unverifiedExpected)}` : null,
    contradictedExpected > 0 ? `${check.figure.contradicted}: ${formats.amount(contradictedExpected)}` : null,
  );
  return (
    <Stats>
      <Stat label={`${check.figure.amount} (${currency})`} value={formats.amount(open.amount)} />
      <Stat
        label={`${check.figure.expected} (${currency})`}
        value={formats.amount(open.expected)}
        note={rest}
      />
    </Stats>
  );
}
