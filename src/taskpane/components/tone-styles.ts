import { makeStyles } from '@fluentui/react-components';
import { TONES, type ToneId } from '../../workbook/style/palette';

/** The colours of the sheets for a meaning; where the system asks for its own colours, those. */
function toneStyle(tone: ToneId) {
  const { fill, font } = TONES[tone];
  return {
    backgroundColor: fill,
    color: font,
    ':hover': { backgroundColor: fill, color: font },
    ':hover:active': { backgroundColor: fill, color: font },
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      color: 'CanvasText',
      ':hover': { backgroundColor: 'Canvas', color: 'CanvasText' },
      ':hover:active': { backgroundColor: 'Canvas', color: 'CanvasText' },
    },
  };
}

export const useToneStyles = makeStyles({
  strongGood: toneStyle('strongGood'),
  good: toneStyle('good'),
  neutral: toneStyle('neutral'),
  warning: toneStyle('warning'),
  bad: toneStyle('bad'),
  information: toneStyle('information'),
  unknown: toneStyle('unknown'),
});
