import { mkdir } from 'node:fs/promises';
import type { Day } from '../method';
import { texts as textsOf, LANGUAGES, type CommandLineTexts, type Language } from '../i18n';
import type { Checked } from '../workbook';
import { checkFile, summary } from './check';
import { userPath } from './file-access';
import { createWorkbook } from './new';

/** The files of the examples. */
const FILES = [
  ['case', 'example'],
  ['pipeline', 'pipeline'],
] as const;

/** Creates, checks and saves the examples in both languages, and says what a reader of the result would see first. */
export async function demo(today: Day, texts: CommandLineTexts): Promise<void> {
  await mkdir(userPath('out'), { recursive: true });
  for (const language of LANGUAGES) {
    const words = textsOf(language).commandLine;
    for (const [example, name] of FILES) {
      const path = `out/${name}-${language}.xlsx`;
      await createWorkbook({ output: path, language, example, today }, words);
      const checked = await checkFile({ input: path, output: path, today, language }, words);
      console.log(
        `${summary(path, checked, words)}\n${overview(checked, language)}\n\n${words.demoStartHere}\n${startHere(checked)}\n`,
      );
    }
  }
  console.log(texts.demoFooter);
}

/** One line per deal: control as said and as confirmed, stage as claimed and as earned, category and win chance. */
function overview({ assessment }: Checked, language: Language): string {
  const { category: names } = textsOf(language).levels;
  return assessment.deals
    .map(({ deal, c139, stage, category, winChance }) => {
      const chance = winChance === null ? '–' : `${Math.round(winChance * 100)} %`;
      const control = `${c139.self.text} → ${c139.verified.text}`;
      const stages = `${stage.claimed ?? '–'} → ${stage.earned}`;
      const title = [deal.customer, deal.name].filter((part) => part !== null).join(' · ');
      return `  ${[title, control, stages, category === null ? '–' : names[category], chance].join('  |  ')}`;
    })
    .join('\n');
}

function startHere({ startHere: findings }: Checked): string {
  return findings
    .map(({ sheet, cell, message }) => `  ${sheet === null ? '' : `${sheet}!${cell}  `}${message}`)
    .join('\n');
}
