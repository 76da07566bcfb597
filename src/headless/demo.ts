import { mkdir } from 'node:fs/promises';
import type { Day } from '../method';
import { texts as textsOf, LANGUAGES, type CommandLineTexts } from '../i18n';
import { checkFile, summary, type Checked } from './check';
import { userPath } from './file-access';
import { createWorkbook } from './new';

/** Creates, checks and saves the example in both languages, and says what a reader of the result would see first. */
export async function demo(today: Day, texts: CommandLineTexts): Promise<void> {
  await mkdir(userPath('out'), { recursive: true });
  for (const language of LANGUAGES) {
    const path = `out/example-${language}.xlsx`;
    const words = textsOf(language).commandLine;
    await createWorkbook({ output: path, language, example: true }, words);
    const checked = await checkFile({ input: path, output: path, today }, words);
    console.log(
      `${summary(path, checked, words)}\n${overview(checked)}\n\n${words.demoStartHere}\n${startHere(checked)}\n`,
    );
  }
  console.log(texts.demoFooter);
}

/** One line per deal: what it is called, its win chance, what is claimed and what is earned. */
function overview({ report }: Checked): string {
  return report.deals
    .map(({ customer, deal, c139, stage, category, winChance }) => {
      const chance = winChance === null ? '–' : `${Math.round(winChance * 100)} %`;
      return `  ${customer ?? ''} · ${deal ?? ''}: ${c139.self} → ${c139.verified}, ${stage.claimed ?? '–'} → ${stage.earned}, ${category}, ${chance}`;
    })
    .join('\n');
}

function startHere({ startHere: findings }: Checked): string {
  return findings.map((finding) => `  ${finding.sheet}!${finding.cell}  ${finding.message}`).join('\n');
}
