import type { TableId } from '../../../../method';
import type { ColumnId } from '../../../schema';
import { both, type ExampleRow } from '../example-value';
import { CURRENCY, quarterOf } from '../names';
import { dayAfter } from '../example-day';
import { control, proof } from '../progress';
import { CASTS, JOB_TITLE, type CastMember } from './casts';
import { personName, SELLER, TEAM, TEAM_OF } from './names';
import { REASONS, STORIES, type DealStory } from './stories';

type Rows<Table extends TableId> = readonly ExampleRow<ColumnId<Table>>[];

/** The tables of the pipeline as they stood `asOf` days after the day of the example: 0 is that day, −30 a month before. */
export function pipelineRows(asOf: number): Readonly<Record<TableId, readonly ExampleRow<string>[]>> {
  const listed = CAST_STORIES.filter(({ story }) => (story.opened ?? -Infinity) <= asOf);
  return {
    deals: listed.map(({ story }) => dealRow(story, asOf)),
    stakeholders: listed.flatMap(peopleRows),
    rivals: listed.flatMap(rivalRows),
    evidence: listed.flatMap((deal) => evidenceRows(deal, asOf)),
    control: listed.map((deal) => controlRow(deal, asOf)),
    actions: listed.flatMap(actionRows),
    payments: listed.flatMap(paymentRows),
    accountPlan: [],
    targets: TARGETS,
    rates: [],
    rules: [],
  };
}

interface CastStory {
  readonly story: DealStory;
  readonly people: readonly { readonly name: ReturnType<typeof personName>; readonly member: CastMember }[];
}

const LARGEST_CAST = 4;
const CAST_STORIES: readonly CastStory[] = STORIES.map((story, deal) => ({
  story,
  people: CASTS[story.cast].map((member, person) => ({
    name: personName(deal * LARGEST_CAST + person),
    member,
  })),
}));

function dealRow(story: DealStory, asOf: number): Rows<'deals'>[number] {
  const { before, ended, reason } = story;
  const earlier = before !== undefined && asOf < before.day ? before : null;
  const cra = reason === undefined ? undefined : REASONS[reason];
  const amount = earlier?.amount ?? story.amount;
  return {
    id: story.id,
    customer: story.customer,
    name: story.name,
    owner: SELLER[story.owner],
    team: TEAM_OF[story.owner],
    amount: both(amount * 1000, amount * 7500),
    currency: CURRENCY,
    closeDate: dayAfter(earlier?.close ?? story.close),
    stage: String(Math.max(1, story.stage - proofsSince(story, asOf))),
    ...(story.customerPhase === undefined ? {} : { customerPhase: String(story.customerPhase) }),
    ...(cra === undefined ? {} : { cra: cra.text }),
    ...(cra?.day === undefined ? {} : { craDate: dayAfter(cra.day) }),
    ...(cra?.consequence === undefined ? {} : { craConsequence: cra.consequence }),
    call: story.call,
    ...(ended === undefined || ended.day > asOf
      ? { status: 'open' }
      : {
          status: ended.status,
          closedOn: dayAfter(ended.day),
          resultReason: ended.why,
          ...(ended.by === undefined ? {} : { wonBy: ended.by }),
        }),
    mustWin: story.mustWin === true ? 'yes' : 'no',
  };
}

const proofsSince = ({ proofs }: DealStory, asOf: number): number =>
  proofs.filter((day) => day > asOf).length;

function peopleRows({ story, people }: CastStory): Rows<'stakeholders'> {
  return people.map(({ name, member: { met, influence, ...levels } }) => ({
    deal: story.id,
    name,
    jobTitle: JOB_TITLE[levels.position],
    ...levels,
    ...(influence === undefined ? {} : { influence }),
    ...(met === undefined ? {} : { ratedOn: dayAfter(-met), lastContact: dayAfter(-met) }),
    ourOwner: SELLER[story.owner],
  }));
}

function rivalRows({ story, people }: CastStory): Rows<'rivals'> {
  const [decider] = people;
  if (decider === undefined || (story.cast !== 'contested' && story.cast !== 'hostile')) return [];
  const attitude = story.cast === 'hostile' ? 'supporter' : 'neutral';
  return [{ deal: story.id, competitor: KESTREL, person: decider.name, contact: 'frequent', attitude }];
}

const KESTREL = both('Kestrel Systems', '鹰石软件');

const OUTCOME_TEXTS = [
  both('Plan of the customer read together', '共同研读客户规划'),
  both('Mail: let us look at it together', '邮件：一起研究方案'),
  both('Needs list signed', '需求清单签字'),
  both('Preliminary solution accepted', '认可初步方案'),
  both('Approved, contract under review', '方案批准，合同审阅中'),
  both('Contract signed', '合同签署'),
];

function evidenceRows({ story, people }: CastStory, asOf: number): Rows<'evidence'> {
  const witness = people.at(-1)?.name ?? personName(0);
  return story.proofs
    .filter((day) => day <= asOf)
    .map((day, index) =>
      proof(story.id, String(index + 1), dayAfter(day), OUTCOME_TEXTS[index] ?? both('', ''), witness),
    );
}

/** Days in which one more item of a deal is confirmed; those of the customer's clarity (C1–C9) come last. */
const DAYS_PER_ITEM = 21;
const CLEAR_ITEMS = 9;

function controlRow({ story, people }: CastStory, asOf: number): Rows<'control'>[number] {
  const coach = people.find(({ member }) => member.attitude === 'coach')?.name ?? null;
  const answers = [...story.control];
  for (let left = Math.ceil(-asOf / DAYS_PER_ITEM); left > 0; left--) {
    const last = answers.lastIndexOf('Y', CLEAR_ITEMS - 1);
    if (last >= 0) answers[last] = 'C';
  }
  return control(story.id, answers.join(''), coach, dayAfter(asOf - 3));
}

const CALL_ON = { dimension: 'contact', action: both('Visit with our chairman', '陪同董事长拜访'), objective: both('First talk about the goals', '首次沟通目标') } as const; // prettier-ignore
const REFERENCE = { dimension: 'attitude', action: both('Day at a reference customer', '安排参观标杆客户'), objective: both('See it work', '眼见为实') } as const; // prettier-ignore

function actionRows({ story, people }: CastStory, index: number): Rows<'actions'> {
  if (story.ended !== undefined) return [];
  return people
    .filter(({ member }) => (member.influence ?? 0) >= 4 && member.attitude !== 'supporter')
    .slice(0, index % 3)
    .map(({ name, member }, order) => ({
      deal: story.id,
      person: name,
      ...(member.contact === 'none' || member.contact === undefined ? CALL_ON : REFERENCE),
      owner: SELLER[story.owner],
      due: dayAfter(order === 0 && index % 4 === 1 ? -5 : 7 + 4 * index),
      status: 'open',
    }));
}

const PLAN = [
  { milestone: both('Contract', '签约'), share: 0.3, daysAfterClose: 15 },
  { milestone: both('Acceptance', '验收'), share: 0.6, daysAfterClose: 150 },
  { milestone: both('End of warranty', '质保期满'), share: 0.1, daysAfterClose: 515 },
];

function paymentRows({ story }: CastStory): Rows<'payments'> {
  return story.mustWin === true ? PLAN.map((milestone) => ({ deal: story.id, ...milestone })) : [];
}

const THIS_QUARTER = quarterOf(dayAfter(0));
const NEXT_QUARTER = quarterOf(dayAfter(91));
const target = (period: ReturnType<typeof quarterOf>, amount: number) => ({
  period,
  currency: CURRENCY,
  amount: both(amount * 1000, amount * 7500),
});

const TARGETS: Rows<'targets'> = [
  target(THIS_QUARTER, 2_600),
  { ...target(THIS_QUARTER, 1_200), team: TEAM.east },
  { ...target(THIS_QUARTER, 800), team: TEAM.north },
  { ...target(THIS_QUARTER, 600), team: TEAM.south },
  target(NEXT_QUARTER, 3_000),
];
