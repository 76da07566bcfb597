import type { DealAssessment } from '../../../method';
import { format } from '../../../i18n/format';
import type { Words } from './words';

/** "Customer · deal"; whatever of it is known, else the id. */
export function dealTitle({ deal }: DealAssessment): string {
  return [deal.customer, deal.name].filter((part) => part !== null).join(' · ') || deal.id;
}

/** A share as whole percent, for texts. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A support index with its sign, for texts. */
export function signed(index: number): string {
  const rounded = Math.round(index);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

/** A large amount in a few characters: 1.2 M; 120 万 in Chinese. */
export function shortAmount(amount: number, { language, results }: Words): string {
  const size = Math.abs(amount);
  const [large, middle] = language === 'zh' ? [1e8, 1e4] : [1e9, 1e6];
  if (size >= large) return format(results.billion, { number: threeDigits(amount / large) });
  if (size >= middle) return format(results.million, { number: threeDigits(amount / middle) });
  if (language === 'en' && size >= 1e4)
    return format(results.thousand, { number: threeDigits(amount / 1e3) });
  return withSeparators(amount);
}

/** A whole amount with thousands separators. */
function withSeparators(amount: number): string {
  return Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function threeDigits(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const text = value.toFixed(digits);
  return digits === 0 ? withSeparators(Number(text)) : text.replace(/\.?0+$/, '');
}

/** The stage as its number and name, such as "3 Validating". */
export function stageName(stage: number, { levels }: Words): string {
  const name = Object.entries(levels.stage).find(([number]) => Number(number) === stage)?.[1];
  return name === undefined ? String(stage) : `${stage} ${name}`;
}
