import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { format, GUIDANCE } from '../../i18n';
import {
  keyOf,
  type CellReference,
  type DealAssessment,
  type Dimension,
  type PersonAssessment,
} from '../../method';
import { LEVEL_TONES } from '../../workbook/schema/level-tones';
import { Fold } from '../components/Fold';
import { Tone } from '../components/Tone';
import { oneLine } from '../words/one-line';
import { useDealWords } from '../words/deal-words';
import type { TaskRequest } from '../tabs/task-request';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400 },
  about: { color: tokens.colorNeutralForeground2 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(86px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  // In a narrow pane also the coloured words break.
  value: { margin: 0, '& > span': { whiteSpace: 'normal' } },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One person: the five dimensions with what they mean, and who stands behind. */
export function PersonCard(props: {
  readonly deal: DealAssessment;
  readonly person: PersonAssessment;
  readonly onShow: (cell: CellReference) => void;
  readonly onTask: (request: TaskRequest) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { deal: words, guide, levels, frame, formats } = useDealWords();
  const { deal, person, onTask } = props;
  const { stakeholder } = person;
  const { key } = stakeholder;
  const labels = words.person;
  const roles = [stakeholder.role, stakeholder.secondRole].filter((role) => role !== null);
  const named = (name: string) =>
    deal.people.some(({ stakeholder: other }) => other.key === keyOf(name))
      ? name
      : format(labels.notListed, { name });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [labels.attitude, <Level dimension="attitude" id={stakeholder.attitude} />],
    [labels.contact, <Level dimension="contact" id={stakeholder.contact} />],
    [labels.need, <Level dimension="need" id={person.need} second={person.secondNeed} />],
    [labels.change, <Level dimension="change" id={stakeholder.change} />],
    [labels.focus, <Level dimension="focus" id={stakeholder.focus} second={stakeholder.secondFocus} />],
    [labels.influence, formats.number(person.influence)],
    [labels.role, roles.map((role) => levels.role[role]).join(frame.and)],
    [
      labels.source,
      [
        stakeholder.source === null ? null : levels.source[stakeholder.source],
        stakeholder.ratedOn === null ? null : formats.day(stakeholder.ratedOn),
      ]
        .filter((part) => part !== null)
        .join(frame.and),
    ],
    [labels.reportsTo, stakeholder.reportsTo === null ? '' : named(stakeholder.reportsTo)],
    [labels.backedBy, stakeholder.backedBy === null ? '' : named(stakeholder.backedBy)],
    [labels.camp, stakeholder.camp ?? ''],
    [labels.you, stakeholder.ourOwner ?? ''],
  ];
  return (
    <article className={styles.card} aria-label={stakeholder.name}>
      <div>
        <h3 className={styles.name}>{stakeholder.name}</h3>
        <span className={styles.about}>
          {oneLine(
            stakeholder.jobTitle,
            stakeholder.position === null ? null : levels.position[stakeholder.position],
            person === deal.topDecider ? `★ ${words.map.topDecider}` : null,
          )}
        </span>
      </div>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <Fragment key={term}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.value}>
                {value}
                {term === labels.attitude && stakeholder.targetAttitude !== null && (
                  <span className={styles.hint}>
                    {format(labels.target, { attitude: levels.attitude[stakeholder.targetAttitude] })}
                  </span>
                )}
              </dd>
            </Fragment>
          ))}
      </dl>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={() => onTask({ id: 'rate', person: key })}>
          {labels.rate}
        </Button>
        <Button size="small" onClick={() => onTask({ id: 'addAction', person: key })}>
          {guide.tasks.addAction}
        </Button>
        <Button
          size="small"
          onClick={() => props.onShow({ table: 'stakeholders', row: stakeholder.row, column: 'name' })}
        >
          {labels.show}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onClose}>
          {labels.close}
        </Button>
      </div>
      <Fold title={labels.more} quiet>
        <Button size="small" onClick={() => onTask({ id: 'erasePerson', person: key })}>
          {guide.tasks.erasePerson}
        </Button>
      </Fold>
    </article>
  );
}

/** A level in its colour, with a second one where the person has two, and what it means. */
function Level(props: {
  readonly dimension: Dimension;
  readonly id: string | null;
  readonly second?: string | null;
}) {
  const styles = useStyles();
  const { deal, levels, frame, language } = useDealWords();
  const { dimension, id, second = null } = props;
  if (id === null) return <Tone tone="unknown">? {frame.unknown}</Tone>;
  const names: Readonly<Record<string, string>> = levels[dimension];
  const guidance: Readonly<Record<string, { readonly meaning: string }>> = GUIDANCE[language][dimension];
  const first = names[id] ?? id;
  return (
    <>
      <Tone tone={LEVEL_TONES[dimension]?.[id] ?? 'neutral'}>
        {second === null ? first : format(deal.person.second, { first, second: names[second] ?? second })}
      </Tone>
      <span className={styles.hint}>{guidance[id]?.meaning}</span>
    </>
  );
}
