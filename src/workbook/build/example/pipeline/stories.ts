import type { InEachLanguage } from '../../../../i18n/shape/language';
import type { Call, Stage } from '../../../../method';
import { both } from '../example-value';
import type { CastId } from './casts';
import type { SellerId } from './names';

/** How a deal went until today. All days are counted from the day of the example: −30 is a month before it. */
export interface DealStory {
  readonly id: string;
  readonly customer: InEachLanguage<string>;
  readonly name: InEachLanguage<string>;
  readonly owner: SellerId;
  readonly cast: CastId;
  /** In thousands. */
  readonly amount: number;
  readonly close: number;
  readonly stage: Stage;
  readonly customerPhase?: Stage;
  readonly call: Call;
  /** Days on which the outcomes of stage 1, 2, 3… were confirmed. */
  readonly proofs: readonly number[];
  /** C1…C9 F1…F3 W1: Y confirmed, C claimed, N no, - blank. */
  readonly control: string;
  readonly reason?: ReasonId;
  readonly mustWin?: true;
  /** Since when it is in the list; from the beginning when absent. */
  readonly opened?: number;
  /** What was in the row before that day. */
  readonly before?: { readonly day: number; readonly amount?: number; readonly close?: number };
  readonly ended?: { readonly day: number; readonly status: 'won' | 'lost' | 'dropped'; readonly why: InEachLanguage<string>; readonly by?: InEachLanguage<string> }; // prettier-ignore
}

export type ReasonId = 'law' | 'growth' | 'oldSystem' | 'costs' | 'vague';

/** Compelling reasons to act, with the days until they bite; the vague one names neither date nor consequence. */
export const REASONS: Readonly<Record<ReasonId, { readonly text: InEachLanguage<string>; readonly day?: number; readonly consequence?: InEachLanguage<string> }>> = {
  law: { text: both('New reporting law', '新的申报法规生效'), day: 130, consequence: both('Fines for every late report', '每次迟报都要罚款') },
  growth: { text: both('Second plant opens', '第二工厂投产'), day: 210, consequence: both('Without it the plant starts on paper', '没有系统，新厂只能靠手工') },
  oldSystem: { text: both('Support of the old system ends', '旧系统停止维护'), day: 90, consequence: both('No repairs after that day', '此后故障无人维修') },
  costs: { text: both('Owner wants a tenth off the costs', '股东要求成本下降一成'), day: 180, consequence: both('Else two lines close', '否则关停两条产线') },
  vague: { text: both('Would like to be more modern', '希望更加现代化') },
}; // prettier-ignore

const WE = both('We', '我方');
const KESTREL = both('Kestrel Systems', '鹰石软件');

export const STORIES: readonly DealStory[] = [
  { id: 'P-101', customer: both('Harbor Foods', '港湾食品'), name: both('ERP renewal', 'ERP 升级'), owner: 'anna', cast: 'strong', amount: 820, close: 24, stage: 5, customerPhase: 5, call: 'commit', reason: 'oldSystem', mustWin: true, proofs: [-150, -118, -80, -45, -12], control: 'YYYYYYYYC YYC Y', before: { day: -30, amount: 760 } },
  { id: 'P-102', customer: both('Quarry Cement', '磐石水泥'), name: both('Maintenance planning', '设备检修计划'), owner: 'mark', cast: 'contested', amount: 460, close: 31, stage: 5, customerPhase: 4, call: 'commit', reason: 'costs', proofs: [-130, -95, -60, -20], control: 'YYYYYYYYC YYC C', before: { day: -20, close: 4 } },
  { id: 'P-103', customer: both('Lindal Optics', '林达光学'), name: both('Quality system', '质量管理系统'), owner: 'julia', cast: 'strong', amount: 275, close: 12, stage: 6, customerPhase: 6, call: 'commit', reason: 'law', proofs: [-160, -140, -100, -60, -30, -5], control: 'YYYYYYYYY YYY Y' },
  { id: 'P-104', customer: both('Mosel Textiles', '锦梭纺织'), name: both('Warehouse', '仓储管理'), owner: 'omar', cast: 'growing', amount: 190, close: 68, stage: 4, customerPhase: 4, call: 'bestCase', reason: 'growth', proofs: [-110, -70, -30, -8], control: 'YYYYYYCYN YYN C' },
  { id: 'P-105', customer: both('Tern Shipping', '海燕航运'), name: both('Fleet costs', '船队成本核算'), owner: 'anna', cast: 'contested', amount: 540, close: 75, stage: 4, customerPhase: 3, call: 'bestCase', reason: 'costs', proofs: [-90, -60, -25], control: 'YYYYYYYC- YYN C' },
  { id: 'P-106', customer: both('Basalt Energy', '玄岩能源'), name: both('Asset management', '资产管理'), owner: 'mark', cast: 'growing', amount: 1450, close: 110, stage: 4, customerPhase: 4, call: 'pipeline', reason: 'law', mustWin: true, proofs: [-140, -100, -50, -15], control: 'YYYYYYYC- YYC C', before: { day: -25, amount: 1600 } },
  { id: 'P-107', customer: both('Heron Pharma', '鹭江制药'), name: both('Batch release', '批次放行'), owner: 'julia', cast: 'growing', amount: 980, close: 95, stage: 3, customerPhase: 3, call: 'pipeline', reason: 'law', proofs: [-80, -50, -10], control: 'YYYYYYC-- YYC N' },
  { id: 'P-108', customer: both('Pinewood Furniture', '松屋家具'), name: both('Shop floor', '车间管理'), owner: 'omar', cast: 'thin', amount: 160, close: 36, stage: 5, customerPhase: 3, call: 'commit', reason: 'vague', proofs: [-70, -40], control: 'CCCCCC--- CC- C' },
  { id: 'P-109', customer: both('Delta Packaging', '三江包装'), name: both('Production planning', '生产排程'), owner: 'anna', cast: 'hostile', amount: 330, close: -6, stage: 4, call: 'bestCase', reason: 'growth', proofs: [-100, -65, -30], control: 'YYCCNC--- Y-- C', before: { day: -40, close: -36 } },
  { id: 'P-110', customer: both('Osprey Airports', '云翼机场'), name: both('Baggage parts', '行李系统备件'), owner: 'mark', cast: 'early', amount: 720, close: 130, stage: 3, customerPhase: 2, call: 'pipeline', reason: 'oldSystem', proofs: [-60, -20], control: 'YCC------ C-- -' },
  { id: 'P-111', customer: both('Glenfield Dairy', '绿坡乳业'), name: both('Cold chain', '冷链追溯'), owner: 'julia', cast: 'strong', amount: 240, close: 27, stage: 5, customerPhase: 4, call: 'bestCase', reason: 'law', proofs: [-120, -85, -40, -14], control: 'YYYYYYYCY YYN Y', before: { day: -45, close: 88 } },
  { id: 'P-112', customer: both('Riverton Paper', '江城纸业'), name: both('Energy costs', '能耗管理'), owner: 'omar', cast: 'thin', amount: 380, close: 145, stage: 2, call: 'pipeline', reason: 'costs', proofs: [-30], control: '--------- --- -' },
  { id: 'P-113', customer: both('Falcon Bearings', '飞隼轴承'), name: both('Service parts', '备件服务'), owner: 'anna', cast: 'hostile', amount: 610, close: 160, stage: 3, customerPhase: 3, call: 'pipeline', reason: 'growth', proofs: [-75, -35, -9], control: 'YYC-N---- N-- -' },
  { id: 'P-114', customer: both('Amber Insurance', '琥珀保险'), name: both('Claims desk', '理赔工作台'), owner: 'mark', cast: 'growing', amount: 295, close: 85, stage: 4, customerPhase: 4, call: 'bestCase', reason: 'oldSystem', proofs: [-95, -62, -28, -6], control: 'YYYYYCYYC YYC Y' },
  { id: 'P-115', customer: both('Saltmarsh Chemicals', '盐滩化工'), name: both('Safety files', '安全档案'), owner: 'julia', cast: 'contested', amount: 1120, close: 175, stage: 3, customerPhase: 2, call: 'pipeline', reason: 'law', mustWin: true, proofs: [-66, -33, -4], control: 'YYYYCYYY- YYC -' },
  { id: 'P-116', customer: both('Moorland Water', '清原水务'), name: both('Network repairs', '管网抢修'), owner: 'omar', cast: 'strong', amount: 205, close: 20, stage: 5, customerPhase: 5, call: 'bestCase', reason: 'law', proofs: [-125, -90, -55, -25, -7], control: 'YYYYYYYYC YYC Y' },
  { id: 'P-117', customer: both('Thornbury Retail', '百汇坊零售'), name: both('Store orders', '门店订货'), owner: 'anna', cast: 'early', amount: 150, close: 120, stage: 2, call: 'pipeline', reason: 'vague', opened: -18, proofs: [-15], control: 'CC------- --- -' },
  { id: 'P-118', customer: both('Ironbridge Steel', '铁桥钢铁'), name: both('Mill planning', '轧钢排程'), owner: 'mark', cast: 'early', amount: 890, close: 190, stage: 2, customerPhase: 2, call: 'pipeline', reason: 'costs', opened: -35, proofs: [-33, -20], control: 'C-------- --- -' },
  { id: 'P-119', customer: both('Willow Hotels', '柳岸酒店'), name: both('Purchasing', '集中采购'), owner: 'julia', cast: 'strong', amount: 310, close: -56, stage: 6, customerPhase: 6, call: 'commit', reason: 'costs', proofs: [-200, -170, -130, -100, -75, -57], control: 'YYYYYYYYC YYY Y', ended: { day: -55, status: 'won', why: both('The general manager saw the pilot', '总经理看到了试点成果'), by: WE } },
  { id: 'P-120', customer: both('Cobalt Mining', '金岭矿业'), name: both('Truck service', '矿卡维保'), owner: 'mark', cast: 'contested', amount: 670, close: -54, stage: 5, customerPhase: 4, call: 'commit', reason: 'costs', proofs: [-190, -150, -110, -80, -66], control: 'YYYYYYCYN YYN Y', ended: { day: -53, status: 'lost', why: both('Finance never agreed', '财务始终不同意'), by: KESTREL } },
  { id: 'P-121', customer: both('Juniper Toys', '童心玩具'), name: both('Seasonal planning', '旺季计划'), owner: 'omar', cast: 'strong', amount: 130, close: -14, stage: 6, customerPhase: 6, call: 'commit', reason: 'growth', proofs: [-140, -120, -90, -70, -40, -17], control: 'YYYYYYYCC YYC Y', ended: { day: -16, status: 'won', why: both('Ready before Christmas', '赶在旺季前上线'), by: WE } },
  { id: 'P-122', customer: both('Sable Motors', '远驰汽配'), name: both('Dealer stock', '经销商库存'), owner: 'anna', cast: 'strong', amount: 420, close: -20, stage: 6, customerPhase: 6, call: 'commit', reason: 'growth', proofs: [-150, -125, -95, -68, -44, -29], control: 'YYYYYYYYY YYC Y', before: { day: -48, amount: 380 }, ended: { day: -28, status: 'won', why: both('Two dealers spoke for us', '两家经销商为我方说话'), by: WE } },
  { id: 'P-123', customer: both('Larch Timber', '北林木业'), name: both('Sawmill', '锯木产线'), owner: 'omar', cast: 'thin', amount: 95, close: -10, stage: 4, customerPhase: 2, call: 'commit', reason: 'vague', proofs: [-100, -60], control: 'CCC-C---- C-- C', ended: { day: -20, status: 'lost', why: both('We never met the owner', '始终没有见到老板'), by: KESTREL } },
  { id: 'P-124', customer: both('Vale Ceramics', '云陶陶瓷'), name: both('Kiln data', '窑炉数据'), owner: 'julia', cast: 'early', amount: 260, close: 15, stage: 3, call: 'pipeline', reason: 'vague', proofs: [-95, -58], control: 'YC------- --- -', ended: { day: -38, status: 'dropped', why: both('Budget cut', '预算取消') } },
]; // prettier-ignore
