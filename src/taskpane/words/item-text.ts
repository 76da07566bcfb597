import type { ControlItem, Rules, Stage } from '../../method';
import { useWords } from './words';

/** The words of a C139 item: the firm's own from the Rules table, or else the built-in ones. */
export function useItemText(rules: Rules): (item: ControlItem) => string {
  const { levels } = useWords();
  return (item) => rules.text(`text.${item}`) || levels.controlItem[item];
}

/** The words of a stage's outcome: the firm's own from the Rules table, or else the built-in ones. */
export function useOutcomeText(rules: Rules): (stage: Stage) => string {
  const { levels } = useWords();
  return (stage) => rules.text(`outcome.${stage}`) || levels.outcome[stage];
}
