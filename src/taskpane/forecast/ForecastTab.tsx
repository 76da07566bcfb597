import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { forecastSteps } from '../../method';
import { StaleMessage } from '../components/StaleMessage';
import { Trouble } from '../components/Trouble';
import { Working } from '../components/Working';
import type { TabProps } from '../tabs/tab-props';
import { useForecastWords } from '../words/forecast-words';
import { useSessionState } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import { OnePeriod } from './OnePeriod';
import { PeriodPicker } from './PeriodPicker';
import { pickFrom, type Wish } from './pick';
import { useSteps } from '../components/use-steps';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** What a period may bring: figures, range, target, what moves it, and what if. */
export function ForecastTab(props: Pick<TabProps, 'onOpenDeal' | 'onOpenTab'>) {
  const styles = useStyles();
  const { frame } = useForecastWords();
  const { view, reading } = useSessionState();
  return (
    <div className={styles.tab}>
      <Trouble onStart={() => props.onOpenTab('start')} />
      {view === null && reading && <Working text={frame.loading} />}
      {view !== null && <StaleMessage />}
      {view !== null && <Periods view={view} onOpenDeal={props.onOpenDeal} />}
    </div>
  );
}

function Periods(props: { readonly view: WorkbookView; readonly onOpenDeal: TabProps['onOpenDeal'] }) {
  const { forecast: words } = useForecastWords();
  const { view, onOpenDeal } = props;
  const [wish, setWish] = useState<Wish>({ kind: 'quarter' });
  const steps = useMemo(() => () => forecastSteps(view.assessment, view.reading.facts), [view]);
  const forecast = useSteps(steps);
  if (forecast === null) return <Working text={words.working} />;
  const picked = pickFrom(forecast, wish, view.assessment.asOf);
  if (picked === null) return words.empty;
  return (
    <>
      <PeriodPicker picked={picked} onPick={setWish} />
      <OnePeriod
        assessment={view.assessment}
        facts={view.reading.facts}
        forecast={forecast}
        picked={picked}
        onOpenDeal={onOpenDeal}
      />
    </>
  );
}
