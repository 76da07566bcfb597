import { format } from '../../../i18n/format';
import { HISTORY_RESULTS } from '../../../i18n/history-result-words';
import type { Language } from '../../../i18n/shape/language';
import type { CalibrationView } from '../../../method';

/** What the Calibration block says in words, the most important first: method, what counts, what is off, what it adds. */
export function calibrationSentences(view: CalibrationView, language: Language): readonly string[] {
  const words = HISTORY_RESULTS[language].calibration;
  const { method, figures, fewest, closed, withoutSnapshot, edited } = view;
  const { deals, won } = figures;
  const sentences = [format(words.method[method], { deals, won, fewest })];
  if (deals === 0) sentences.push(words.nothingYet);
  else sentences.push(...aboutFigures(view, language));
  if (closed > 0) sentences.push(format(words.counted, { deals, closed }));
  if (withoutSnapshot > 0) sentences.push(format(words.withoutSnapshot, { count: withoutSnapshot }));
  if (edited > 0) sentences.push(format(words.edited, { count: edited }));
  return sentences;
}

const FITS = { fits: 'publishedFits', tooHigh: 'publishedTooHigh', tooLow: 'publishedTooLow' } as const;

function aboutFigures({ method, figures }: CalibrationView, language: Language): readonly string[] {
  const words = HISTORY_RESULTS[language].calibration;
  const { deals, won, skillOverBase, skillOverStage, unverified } = figures;
  const whole = (share: number) => `${Math.round(100 * share)} %`;
  const count = (wins: number) => wins.toFixed(1);
  const sentences = [format(words[FITS[figures.published]], { expected: count(figures.publishedWins), won })];
  if (method !== 'published' && figures.forecast !== 'fits') {
    const sentence = figures.forecast === 'tooHigh' ? words.forecastTooHigh : words.forecastTooLow;
    sentences.push(format(sentence, { expected: count(figures.expectedWins), won }));
  }
  if (skillOverBase !== null) {
    const share = whole(won / deals);
    sentences.push(
      skillOverBase > 0
        ? format(words.skillBase, { share, skill: whole(skillOverBase) })
        : format(words.noSkillBase, { share }),
    );
  }
  if (skillOverStage !== null) {
    sentences.push(
      skillOverStage > 0 ? format(words.skillStage, { skill: whole(skillOverStage) }) : words.noSkillStage,
    );
  }
  if (unverified > 0) sentences.push(format(words.unverified, { count: unverified }));
  return sentences;
}
