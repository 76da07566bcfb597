import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { format, ruleText } from '../../i18n';
import { missingRules } from '../../workbook/build/missing-rules';
import type { CellEdit } from '../../workbook/write';
import { Section } from '../components/Section';
import { ShowFailureMessage } from '../components/ShowFailureMessage';
import { useWords, type Words } from '../words/words';
import { useShowCell } from '../session/show';
import type { WorkbookView } from '../session/view';
import { useWrite } from '../write/use-write';
import { WriteSteps } from '../write/WriteSteps';
import { changedRules, type ChangedRule } from './changed-rules';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalM },
  about: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which rules differ from the defaults, with a way to their cells and back to the defaults. */
export function RulesPanel({ view }: { readonly view: WorkbookView }) {
  const styles = useStyles();
  const words = useWords();
  const { settings, language } = words;
  const [show, failure] = useShowCell();
  const writing = useWrite();
  const changed = changedRules(view);
  const missing = missingRules(view.reading);
  const isWorking = writing.state.kind === 'working';
  const hasTable = view.reading.locator.end('rules') !== null;
  const reset = (rules: readonly ChangedRule[]) =>
    writing.plan({
      facts: view.reading.facts,
      cells: rules.flatMap((rule) => resetOf(rule, words)),
      rows: [],
    });
  return (
    <Section title={settings.rules} hint={settings.rulesHint}>
      <ShowFailureMessage failure={failure} />
      {hasTable ? (
        <div className={styles.actions}>
          <Button onClick={() => void show({ table: 'rules', row: -1 })}>{settings.showRules}</Button>
          {changed.length > 0 && (
            <Button disabledFocusable={isWorking} onClick={() => void reset(changed)}>
              {settings.resetAll}
            </Button>
          )}
        </div>
      ) : (
        settings.noRules
      )}
      <span role="status">
        {changed.length === 0 ? settings.allDefault : format(settings.differs, { count: changed.length })}
      </span>
      {missing.length > 0 && (
        <div className={styles.actions}>
          {format(settings.missing, { count: missing.length })}
          <Button
            size="small"
            disabledFocusable={isWorking}
            onClick={() => void writing.plan({ facts: view.reading.facts, cells: [], rows: missing })}
          >
            {settings.addMissing}
          </Button>
        </div>
      )}
      <WriteSteps writing={writing} />
      <ul className={styles.list}>
        {changed.map((rule) => {
          const { id } = rule.definition;
          const name = ruleText(language, id)?.name ?? id;
          const standard = valueText(rule.definition.default, rule, words);
          const { entry } = rule;
          return (
            <li key={id}>
              <strong>{name}</strong> <span className={styles.about}>{id}</span>
              <div>
                {format(settings.value, { value: valueText(rule.value, rule, words), default: standard })}
              </div>
              {entry !== null && (
                <div className={styles.actions}>
                  <Button
                    size="small"
                    onClick={() => void show({ table: 'rules', row: entry.row, column: 'value' })}
                  >
                    {settings.show}
                  </Button>
                  <Button
                    size="small"
                    disabledFocusable={isWorking}
                    aria-label={format(settings.resetOne, { rule: name, default: standard })}
                    onClick={() => void reset([rule])}
                  >
                    {settings.reset}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function resetOf({ entry, definition }: ChangedRule, { workbook }: Words): readonly CellEdit[] {
  if (entry === null) return [];
  const { default: value } = definition;
  const next = typeof value === 'boolean' ? (value ? workbook.yes : workbook.no) : value;
  return [{ cell: { table: 'rules', row: entry.row, column: 'value' }, next }];
}

function valueText(value: number | boolean | string, { definition }: ChangedRule, words: Words): string {
  if (typeof value === 'boolean') return value ? words.frame.yes : words.frame.no;
  if (typeof value === 'string') return value === '' ? words.settings.defaultWords : value;
  return definition.unit === 'fraction' ? words.formats.percent(value, 2) : words.formats.number(value, 4);
}
