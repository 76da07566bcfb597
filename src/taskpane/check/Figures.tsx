import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { format } from '../../i18n';
import type { CurrencyFigures, Portfolio } from '../../method';
import { titleOf } from '../../workbook/publish/finding-sentence';
import { Section } from '../components/Section';
import { Stat, Stats } from '../components/Stat';
import { useWords } from '../frame/words';

const useStyles = makeStyles({
  patterns: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** The figures of the portfolio, per currency, and the problems that several deals share. */
export function Figures(props: {
  readonly portfolio: Portfolio;
  readonly onPattern: (rule: string) => void;
}) {
  const styles = useStyles();
  const { check, language, formats } = useWords();
  const { portfolio } = props;
  const of = (part: number) => format(check.ofDeals, { part, whole: portfolio.open });
  return (
    <Section title={check.figures}>
      <Stats>
        <Stat label={check.figure.open} value={formats.number(portfolio.open)} />
        <Stat label={check.figure.enoughSupport} value={of(portfolio.enoughSupport)} />
        <Stat
          label={check.figure.notEarned}
          value={format(check.ofDeals, { part: portfolio.stageNotEarned, whole: portfolio.stageClaimed })}
        />
      </Stats>
      {portfolio.currencies
        .filter(({ open }) => open.count > 0)
        .map((figures) => (
          <CurrencyStats key={figures.currency ?? ''} figures={figures} />
        ))}
      {portfolio.patterns.length > 0 && (
        <>
          <h3 className={styles.heading}>{check.patterns}</h3>
          <ul className={styles.patterns}>
            {portfolio.patterns.slice(0, 5).map(({ rule, deals }) => (
              <li key={rule}>
                <Link as="button" onClick={() => props.onPattern(rule)}>
                  {titleOf(rule, language)}
                </Link>{' '}
                · {format(check.patternDeals, { count: deals.length })}
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
  const rest = [
    unverifiedExpected > 0 ? `${check.figure.unverified}: ${formats.amount(unverifiedExpected)}` : null,
    contradictedExpected > 0 ? `${check.figure.contradicted}: ${formats.amount(contradictedExpected)}` : null,
  ].filter((part) => part !== null);
  return (
    <Stats>
      <Stat label={`${check.figure.amount} (${currency})`} value={formats.amount(open.amount)} />
      <Stat
        label={`${check.figure.expected} (${currency})`}
        value={formats.amount(open.expected)}
        note={rest.join(' · ')}
      />
    </Stats>
  );
}
