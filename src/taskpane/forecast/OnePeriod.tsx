import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { whatIf, type Assessment, type Facts, type Forecast } from '../../method';
import { Section } from '../components/Section';
import type { TabProps } from '../tabs/tab-props';
import { useForecastWords } from '../words/forecast-words';
import { Calibration } from './history/Calibration';
import { Commitments } from './history/Commitments';
import { Movers } from './Movers';
import { Overrides } from './Overrides';
import { PeriodFigures } from './PeriodFigures';
import { PeriodParts } from './PeriodParts';
import { subjectOf, type Picked } from './pick';
import { RangeView } from './range/RangeView';
import { Reporting } from './Reporting';
import { SinceSnapshot } from './history/SinceSnapshot';
import { Targets } from './Targets';
import { useSteps } from '../components/use-steps';
import { WhatIfPanel } from './what-if/WhatIfPanel';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

/** One period in one currency, from the figures to what if. */
export function OnePeriod(props: {
  readonly assessment: Assessment;
  readonly facts: Pick<Facts, 'rates'>;
  readonly forecast: Forecast;
  readonly picked: Picked;
  readonly onOpenDeal: TabProps['onOpenDeal'];
}) {
  const styles = useStyles();
  const { forecast: words } = useForecastWords();
  const { assessment, facts, forecast, picked, onOpenDeal } = props;
  const { forecast: shown } = picked;
  const targets = forecast.targets.filter(
    ({ period, currency }) => period.label === picked.pick.label && currency === shown.currency,
  );
  const target = targets.find(({ entry }) => entry.owner === null && entry.team === null)?.target ?? null;
  const steps = useMemo(() => () => whatIf(forecast, shown, []), [forecast, shown]);
  const subject = subjectOf(picked.pick);
  const now = useSteps(steps, subject);
  return (
    <div className={styles.parts}>
      <PeriodFigures forecast={shown} target={target} />
      <Section title={words.range} hint={words.rangeHint}>
        {now !== null && <RangeView booked={shown.booked.amount} now={now} target={target} />}
      </Section>
      <PeriodParts forecast={shown} />
      {targets.length > 0 && <Targets targets={targets} />}
      <Movers forecast={forecast} shown={shown} subject={subject} onOpenDeal={onOpenDeal} />
      <WhatIfPanel forecast={forecast} shown={shown} subject={subject} now={now} target={target} />
      <SinceSnapshot assessment={assessment} currency={shown.currency} />
      {picked.pick.label !== null && (
        <Commitments
          key={picked.pick.label}
          assessment={assessment}
          facts={facts}
          label={picked.pick.label}
        />
      )}
      <Calibration assessment={assessment} />
      <Overrides forecast={forecast} shown={shown} />
      <Reporting forecast={forecast} kind={picked.pick.kind} label={picked.pick.label} />
    </div>
  );
}
