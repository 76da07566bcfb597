import { Button, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { format } from '../../i18n';
import { WORKBOOK_WORDS } from '../../workbook/schema/words';
import { Fold } from '../components/Fold';
import { keepFocus } from '../components/keep-focus';
import { Message } from '../components/Message';
import { ProblemMessage } from '../components/ProblemMessage';
import { RefusalMessage } from '../components/RefusalMessage';
import { Section } from '../components/Section';
import { Working } from '../components/Working';
import { useSession, useSessionState } from '../session/use-session';
import type { WorkbookView } from '../session/view';
import type { TabProps } from '../tabs/tab-props';
import { useWords } from '../words/words';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { CreateSheets, type CreatedSheets } from './CreateSheets';
import { MissingSheets } from './MissingSheets';
import { ListColumnsFold, OwnList } from './OwnList';

const useStyles = makeStyles({
  tab: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: { margin: 0 },
  title: { margin: 0, marginBlockEnd: tokens.spacingVerticalS },
});

/** Create the workbook in the open file; where a Deals table exists, add what it lacks, and go and check. */
export function StartTab({ onOpenTab }: Pick<TabProps, 'onOpenTab'>) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const session = useSession();
  const { view, refusal, problem } = useSessionState();
  const [created, setCreated] = useState<CreatedSheets | null>(null);
  const numbering = useWrite();
  const check = () => {
    onOpenTab('check');
    void session.check();
  };

  if (problem !== null && view === null) {
    return <ProblemMessage problem={problem} onTryAgain={() => void session.read()} />;
  }
  if (view === null && refusal === null) return <Working text={frame.loading} />;
  const steps = numbering.state.kind !== 'idle' && (
    <Section title={start.ids}>
      <WriteSteps writing={numbering} />
    </Section>
  );
  if (view !== null || refusal?.code !== 'no-deals-table') {
    return (
      <div ref={keepFocus} tabIndex={-1} className={styles.tab}>
        {created !== null && <Created {...created} />}
        {steps}
        {refusal !== null && <RefusalMessage refusal={refusal} onTryAgain={() => void session.read()} />}
        {view !== null && <ReadyToCheck view={view} isNew={created !== null} onCheck={check} />}
        {view !== null && <ListColumnsFold view={view} />}
        {view !== null && <MissingSheets view={view} />}
      </div>
    );
  }
  const createSheets = <CreateSheets isBlank={refusal.isBlank} onCreated={setCreated} />;
  return (
    <div ref={keepFocus} tabIndex={-1} className={styles.tab}>
      <div>
        <Title3 as="h2" className={styles.title}>
          {start.title}
        </Title3>
        <p className={styles.intro}>{start.intro}</p>
      </div>
      {steps}
      <OwnList refusal={refusal} writing={numbering} />
      {refusal.list === null || refusal.nearest === null ? (
        createSheets
      ) : (
        <Fold title={start.createInstead}>{createSheets}</Fold>
      )}
    </div>
  );
}

/** The sheets are there now: what to do with them next. */
function Created({ example, language }: CreatedSheets) {
  const { start } = useWords();
  const { deals, stakeholders } = WORKBOOK_WORDS[language].sheets;
  const next = example !== null ? start.createdExample : format(start.createdNext, { deals, stakeholders });
  return <Message intent="success" what={start.created} todo={next} />;
}

/** What the workbook holds, and the way to the check. */
function ReadyToCheck(props: {
  readonly view: WorkbookView;
  readonly isNew: boolean;
  readonly onCheck: () => void;
}) {
  const styles = useStyles();
  const { start, frame } = useWords();
  const { facts, locator } = props.view.reading;
  return (
    <Section title={props.isNew ? frame.tabs.check : start.exists}>
      <p className={styles.intro}>
        {format(start.existsText, {
          deals: facts.deals.length,
          people: facts.stakeholders.length,
          place: locator.text({ table: 'deals', row: -1 }),
        })}
      </p>
      <Button appearance="primary" size="large" onClick={props.onCheck}>
        {start.checkNow}
      </Button>
    </Section>
  );
}
