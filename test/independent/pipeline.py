"""Invents a pipeline workbook and works out what a check must report for it.

Shares no code with the product: the numbers follow the definition of the report, the words are typed here again.
usage: pipeline.py SEED en|zh|messy OUT.xlsx EXPECTED.json
"""
import datetime as dt
import json
import math
import random
import sys

import openpyxl
from openpyxl.worksheet.table import Table

TODAY = dt.date(2026, 11, 22)

WORDS = {
    'position': [('Chairman', '董事长'), ('General manager', '总经理'), ('Vice president', '分管副总'),
                 ('Finance director', '财务总监'), ('IT director', '信息化主管'), ('Other', '其他')],
    'role': [('Key decision leader', '关键决策负责人'), ('Approver', '批准者'), ('Benefit owner', '受益人'),
             ('Evaluator', '评估者'), ('Influencer', '影响者'), ('Sponsor', '赞助者')],
    'need': [('Personal benefit', '生理'), ('Safety', '安全'), ('Belonging', '归属'), ('Esteem', '尊重'),
             ('Self-actualisation', '自我实现')],
    'change': [('Innovator', '革新主义者'), ('Visionary', '高瞻远瞩者'), ('Pragmatist', '实用主义者'),
               ('Conservative', '保守主义者'), ('Laggard', '落后者')],
    'focus': [('Business', '业务'), ('Technical', '技术'), ('Financial', '财务'), ('Relationship', '关系')],
    'contact': [('None', '没有联系'), ('Little', '联系较少'), ('Frequent', '联系较多'), ('Deep', '联系深入')],
    'attitude': [('Coach', '指导者'), ('Supporter', '支持者'), ('Neutral', '中立者'), ('Non-supporter', '非支持者'),
                 ('Opponent', '反对者')],
    'stage': [('Noticing', '关注'), ('Identifying', '发现'), ('Validating', '确立'), ('Qualifying', '确认'),
              ('Conditionally agreeing', '有条件达成一致'), ('Won', '成功'), ('Implementing', '实施')],
    'status': [('Open', '进行中'), ('Won', '赢单'), ('Lost', '丢单'), ('Dropped', '放弃')],
    'evidence': [('Claimed', '声称'), ('Confirmed', '已确认'), ('Revoked', '撤销')],
    'control': [('No', '否'), ('Claimed', '声称'), ('Confirmed', '教练确认')],
    'call': [('Commit', '承诺'), ('Best case', '最好情况'), ('Pipeline', '储备'), ('Omitted', '不计入')],
    'action': [('Open', '进行中'), ('Done', '完成'), ('Dropped', '取消')],
}
HEADERS = {
    'Deals': [('Deal ID', '商机编号'), ('Customer', '客户'), ('Deal', '商机名称'), ('Owner', '负责人'), ('Amount', '金额'),
              ('Currency', '币种'), ('Close date', '预计签约日期'), ('Stage', '声明阶段'), ('CRA', '迫切原因'),
              ('CRA date', '迫切原因期限'), ('CRA consequence', '不行动的代价'), ('Status', '状态'), ('Notes', '备注'), ('Team', '团队'),
              ('Call', '预测判断'), ('Closed on', '结案日期'), ('Forecast override', '预测调整')],
    'Stakeholders': [('Deal ID', '商机编号'), ('Person', '姓名'), ('Position', '客户角色'), ('Role', '采购角色'),
                     ('Second role', '第二采购角色'), ('Influence', '影响力'), ('Need', '需求层次'), ('Change', '变革态度'),
                     ('Focus', '决策关注点'), ('Contact', '联系紧密度'), ('Attitude', '对我方态度')],
    'Evidence': [('Deal ID', '商机编号'), ('Outcome', '验证结果'), ('Status', '状态'), ('Date', '日期'), ('Evidence', '证据'),
                 ('Confirmed by', '确认人')],
    'Control': [('Deal ID', '商机编号')] + [(c, c) for c in
                'C1 C2 C3 C4 C5 C6 C7 C8 C9 F1 F2 F3 W1'.split()] + [('Coach', '教练'), ('Reviewed on', '复核日期')],
    'Actions': [('Deal ID', '商机编号'), ('Person', '姓名'), ('Action', '行动'), ('Due', '截止'), ('Status', '状态')],
    'Payments': [('Deal ID', '商机编号'), ('Milestone', '里程碑'), ('Share', '比例'), ('Days after close', '签约后天数')],
    'Targets': [('Period', '期间'), ('Owner', '负责人'), ('Team', '团队'), ('Currency', '币种'), ('Amount', '金额')],
}
SHEETS = {'Deals': '商机', 'Stakeholders': '干系人', 'Evidence': '阶段证据', 'Control': '控单', 'Actions': '行动计划',
          'Payments': '回款计划', 'Targets': '目标'}


class Level:
    """A level of a list: written in either language."""
    def __init__(self, kind, index):
        self.kind, self.index = kind, index

    def __eq__(self, other):
        return isinstance(other, Level) and (self.kind, self.index) == (other.kind, other.index)


def pick(r, kind, blank=0.2):
    return None if r.random() < blank else Level(kind, r.randrange(len(WORDS[kind])))


def invent(r):
    deals, people, evidence, control, actions, payments, targets = [], [], [], [], [], [], []
    for number in range(1, r.randint(8, 30)):
        deal_id = f'Q{r.randint(1, 9)}-{number:03d}'
        cra = r.random() < 0.8
        deals.append(dict(
            id=deal_id, customer=f'Firm {r.randint(1, 9)}', deal=f'Plan {number}', owner=f'Seller {r.randint(0, 4)}',
            amount=None if r.random() < 0.1 else round(r.uniform(1e4, 9e6), 2), currency=r.choice(['CNY', 'CNY', 'USD']),
            close=None if r.random() < 0.15 else TODAY + dt.timedelta(days=r.randint(10, 400)),
            stage=pick(r, 'stage'), cra='law' if cra else None,
            cra_date=TODAY + dt.timedelta(days=r.randint(30, 300)) if cra and r.random() < 0.8 else None,
            consequence='fine' if cra and r.random() < 0.9 else None,
            status=Level('status', r.choice([0, 0, 0, 0, 0, 1, 2, 3])) if r.random() < 0.95 else None,
            team=r.choice(['North', 'South', None]), call=pick(r, 'call', 0.4), closed=None, override=None))
        d = deals[-1]
        if d['status'] and d['status'].index and r.random() < 0.7:
            d['closed'] = TODAY - dt.timedelta(days=r.randint(1, 200))
        if r.random() < 0.15:
            d['override'] = round(r.uniform(-1e4, 2 * (d['amount'] or 1e5)), 2)
        if r.random() < 0.3:
            shares = r.choice([[0.5, 0.5], [1], [0.2, 0.3, 0.4], [0.7, 0.5]])
            payments += [dict(deal=deal_id, name=f'Part {i}', share=share, days=r.randint(0, 200))
                         for i, share in enumerate(shares)]
        for person in range(r.randint(0, 12)):
            people.append(dict(
                deal=deal_id, name=f'Person {number}-{person}', position=pick(r, 'position'), role=pick(r, 'role', 0.3),
                second=pick(r, 'role', 0.85), influence=r.randint(1, 5) if r.random() < 0.35 else None,
                **{kind: pick(r, kind, 0.25) for kind in ('need', 'change', 'focus', 'contact', 'attitude')}))
            if r.random() < 0.4:
                actions.append(dict(deal=deal_id, person=people[-1]['name'], status=pick(r, 'action', 0.3)))
        for outcome in range(1, r.randint(1, 8)):
            if r.random() < 0.1:
                continue
            when = TODAY - dt.timedelta(days=r.randint(20, 300))
            row = dict(deal=deal_id, outcome=outcome, status=Level('evidence', 0 if r.random() < 0.08 else 1), date=when,
                       text=None if r.random() < 0.05 else 'minutes', by=None if r.random() < 0.05 else 'their lead')
            if r.random() < 0.06:
                row['date'] = r.choice([None, TODAY + dt.timedelta(days=3), TODAY])
            evidence.append(row)
            if r.random() < 0.1:
                evidence.append(dict(row, status=Level('evidence', 2), text='withdrawn',
                                     date=r.choice([when, when + dt.timedelta(days=5), when - dt.timedelta(days=5), None])))
        if r.random() < 0.85:
            lean = r.choice([[0, 1, 2], [2, 2, 1], [1, 1, 1, 0], [2, 2, 2, 2, 1]])
            row = dict(deal=deal_id, reviewed=None)
            for item in (name for name, _ in HEADERS['Control'][1:14]):
                row[item] = None if r.random() < 0.15 else Level('control', r.choice(lean))
            control.append(row)
            if r.random() < 0.1:
                later = {key: value for key, value in row.items()}
                later['W1'] = Level('control', 2)
                later['reviewed'] = TODAY - dt.timedelta(days=r.randint(1, 30)) if r.random() < 0.5 else None
                if r.random() < 0.5 and later['reviewed']:
                    row['reviewed'] = later['reviewed'] - dt.timedelta(days=9)
                control.append(later)
    for period in ['2026-Q4', '2027-01', '2027-Q1', '2027-Q2', '2027']:
        for owner, team in [(None, None), (r.choice(deals)['owner'] if deals else None, None), (None, 'North')]:
            if r.random() < 0.6 and not any(t['period'] == period and (t['owner'], t['team']) == (owner, team) for t in targets):
                targets.append(dict(period=period, owner=owner, team=team, currency=r.choice(['CNY', 'USD']),
                                    amount=round(r.uniform(1e5, 2e7), 2)))
    return dict(deals=deals, people=people, evidence=evidence, control=control, actions=actions, payments=payments,
                targets=targets)


DEFAULT_INFLUENCE = [5, 4, 3, 3, 2, 3]


def influence(p):
    if p['influence']:
        return p['influence']
    return max([DEFAULT_INFLUENCE[x.index] for x in (p['role'], p['second']) if x] or [1])


def support(p):
    return None if p['attitude'] is None else 2 - p['attitude'].index


def rate_of(w, f, c):
    """(zone, rate, contradiction) of a string."""
    if w:
        if f >= 2:
            return 'win', (1.0 if f == 3 else 0.99), False
        if f == 1:
            return ('win', 0.91, False) if c == 9 else ('win', 0.85, False) if c >= 6 else ('volatile', 0.5, False)
        return 'volatile', 0.5, True
    if f >= 2:
        flag = f == 3
        return ('volatile', 0.5, flag) if c >= 7 else ('lose', 0.26, flag) if c == 6 else ('lose', 0.22, flag)
    return 'lose', (0.03 if f == 1 else 0.0), False


def expected(data):
    out = []
    for d in data['deals']:
        mine = [p for p in data['people'] if p['deal'] == d['id']]
        acts = [a for a in data['actions'] if a['deal'] == d['id'] and (a['status'] is None or a['status'].index == 0)]
        total = sum(map(influence, mine))
        known = [p for p in mine if p['attitude'] is not None]
        circle = [p for p in mine if influence(p) >= 2]
        ratio = lambda pairs: 100 * sum(i * s for i, s in pairs) / sum(2 * i for i, _ in pairs) if pairs else None
        top = None
        for role in (0, 1):
            holders = [p for p in mine if any(x == Level('role', role) for x in (p['role'], p['second']))]
            if holders:
                strongest = max(map(influence, holders))
                top = min((p for p in holders if influence(p) == strongest),
                          key=lambda p: -9 if support(p) is None else support(p))
                break
        failed = []
        if top is None or (support(top) or 0) < 1:
            failed.append('top-decider')
        if not 2 * sum(influence(p) for p in circle if (support(p) or 0) >= 1) > sum(map(influence, circle)):
            failed.append('majority')
        if not any(support(p) == 2 for p in mine):
            failed.append('coach')
        if any(support(p) == -2 and influence(p) >= 4 and not any(a['person'] == p['name'] for a in acts) for p in mine):
            failed.append('opponent')
        rows = [c for c in data['control'] if c['deal'] == d['id']]
        dated = [c for c in rows if c['reviewed']]
        row = max(dated, key=lambda c: c['reviewed']) if dated else rows[0] if rows else None
        counts = {}
        for name, lowest in (('self', 1), ('verified', 2)):
            counts[name] = {letter: sum(1 for key, v in (row or {}).items() if key[0] == letter and key[1:].isdigit()
                                        and v is not None and v.index >= lowest) for letter in 'WFC'}
        basis = 'verified' if any(counts['verified'].values()) else 'self' if any(counts['self'].values()) else 'none'
        zone = rate = None
        contradiction = False
        if basis != 'none':
            s = counts[basis]
            zone, rate, contradiction = rate_of(s['W'], s['F'], s['C'])
            rate = min(0.95, max(0.02, rate))
        string = lambda s: f"{s['W']}W{s['F']}F{s['C']}C"
        score = lambda s: 20 * s['W'] + 15 * s['F'] + 35 / 9 * s['C']
        earned = 0
        for k in range(1, 8):
            mine_e = [e for e in data['evidence'] if e['deal'] == d['id'] and e['outcome'] == k]
            revoked = [e['date'] for e in mine_e if e['status'].index == 2 and not (e['date'] and e['date'] > TODAY)]
            good = any(e['status'].index == 1 and e['date'] and e['date'] <= TODAY and e['text'] and e['by']
                       and not any(v is None or v >= e['date'] for v in revoked) for e in mine_e)
            if not good:
                break
            earned = k
        claimed = d['stage'].index + 1 if d['stage'] else None
        status = d['status'].index if d['status'] else 0
        chance = 1 if status == 1 else 0 if status else 0.95 if earned >= 6 else \
            rate if basis == 'verified' else 0.5 * rate if basis == 'self' else None
        won = counts['verified']['W'] == 1
        if status == 1:
            category = 'Closed'
        elif status:
            category = 'Omitted'
        elif earned >= 6 or (earned >= 5 and basis == 'verified' and won and zone == 'win' and d['close']):
            category = 'Commit'
        elif basis == 'none':
            category = 'Not assessed'
        elif zone == 'lose' or not d['cra'] or not d['cra_date'] or earned <= 1:
            category = 'Omitted'
        elif basis == 'verified' and earned >= 4 and (zone == 'win' or (zone == 'volatile' and won)):
            category = 'Best case'
        else:
            category = 'Pipeline'
        out.append(dict(
            id=d['id'], people=len(mine), circle=len(circle),
            support=dict(index=ratio([(influence(p), support(p)) for p in known]),
                         worst=ratio([(influence(p), -2 if support(p) is None else support(p)) for p in mine]),
                         best=ratio([(influence(p), 2 if support(p) is None else support(p)) for p in mine])),
            knowledge=sum(influence(p) * sum(p[k] is not None for k in ('need', 'change', 'focus', 'contact', 'attitude'))
                          / 5 for p in mine) / total if mine else 0,
            contact=(lambda q: sum(influence(p) * p['contact'].index / 3 for p in q) / sum(map(influence, q)) if q else None)(
                [p for p in mine if p['contact'] is not None]),
            topDecider=top and top['name'], enoughSupport=dict(met=not failed, failed=failed),
            c139=dict(self=string(counts['self']), verified=string(counts['verified']), basis=basis, zone=zone, rate=rate,
                      contradiction=contradiction),
            controlScore=score(counts['verified']), controlScoreSelf=score(counts['self']),
            stage=dict(claimed=claimed, earned=earned),
            stageOdds=None if claimed is None else [0, 0.1, 0.25, 0.5, 0.75, 1, 1][claimed - 1], winChance=chance,
            category=category, expected=None if d['amount'] is None or chance is None else d['amount'] * chance,
            amount=d['amount'], currency=d['currency'], closeDate=d['close'] and d['close'].isoformat(),
            status=WORDS['status'][status][0]))
    return dict(asOf=TODAY.isoformat(), deals=out, forecast=forecast(data, out))


def quarter(day):
    return None if day is None else f'{day.year}-Q{(day.month + 2) // 3}'


def brute_force(deals):
    """The totals of all 2**n results of these (amount, chance, fixed) under the three shocks: {cents: chance}."""
    mixed = {}
    for z, weight in ((-1, 0.25), (0, 0.5), (1, 0.25)):
        totals = {0: weight}
        for amount, chance, fixed in deals:
            p = chance + z * 0.5 * chance * (1 - chance)
            after = {}
            for total, q in totals.items():
                for plus, share in ((0, 1 - p), (round(amount * 100), p)):
                    key = total + plus + round(fixed * 100)
                    after[key] = after.get(key, 0) + q * share
            totals = after
        for total, q in totals.items():
            mixed[total] = mixed.get(total, 0) + q
    return sorted((total, q) for total, q in mixed.items() if q > 0)


def quantile(totals, level):
    reached = 0
    for total, q in totals:
        reached += q
        if reached >= level - 1e-12:
            return total / 100
    return totals[-1][0] / 100


def forecast(data, results):
    facts = []
    for d, result in zip(data['deals'], results):
        category, amount = result['category'], d['amount'] or 0
        block = dict(zip(('Closed', 'Omitted', 'Not assessed'), ('booked', 'omitted', 'notAssessed'))).get(category, 'counted')
        is_open = not (d['status'] and d['status'].index)
        day = d['close'] if is_open else d['closed'] or d['close']
        given = d['override'] if block == 'counted' else None
        value = given if given is not None else (result['expected'] or 0)
        if given is None:
            outcome = (amount, result['winChance'] or 0, 0)
        elif amount > 0 and 0 <= given <= amount:
            outcome = (amount, given / amount, 0)
        else:
            outcome = (0, 0, given)
        facts.append(dict(d, block=block, day=day, value=value, outcome=outcome, size=amount, given=given,
                          basis=result['c139']['basis'], odds=result['stageOdds'] or 0, is_open=is_open))
    currencies = list(dict.fromkeys(f['currency'] for f in facts))
    sums = lambda mine, *names: dict(count=len(mine), **{to: math.fsum(f[of] for f in mine) for to, of in names})
    AMOUNT, VALUE = ('amount', 'size'), ('expected', 'value')
    in_block = lambda mine, block: [f for f in mine if f['block'] == block]
    beside = lambda mine: {block: sums(in_block(mine, block), AMOUNT) for block in ('booked', 'omitted', 'notAssessed')}
    periods = []
    for label in sorted({quarter(f['day']) for f in facts}, key=lambda label: label or '9'):
        for currency in currencies:
            mine = [f for f in facts if quarter(f['day']) == label and f['currency'] == currency]
            if not mine:
                continue
            counted = in_block(mine, 'counted')
            totals = brute_force([f['outcome'] for f in counted])
            own = lambda name: [dict(name=n, **sums(in_block(theirs, 'counted'), AMOUNT, VALUE), **beside(theirs))
                                for n in dict.fromkeys(f[name] for f in mine)
                                for theirs in [[f for f in mine if f[name] == n]]]
            periods.append(dict(
                period=label, currency=currency, **sums(counted, AMOUNT, VALUE), **beside(mine),
                p10=quantile(totals, 0.1), p50=quantile(totals, 0.5), p90=quantile(totals, 0.9), rangeError=0,
                overridden=math.fsum(f['given'] or 0 for f in counted),
                unverified=math.fsum(f['value'] for f in counted if f['basis'] == 'self' and f['given'] is None),
                stageExpected=math.fsum(f['size'] * f['odds'] for f in counted),
                stageForecast=dict(sums([f for f in mine if f['is_open']], AMOUNT),
                                   expected=math.fsum(f['size'] * f['odds'] for f in mine if f['is_open'])),
                owners=own('owner'), teams=own('team')))
    spans = {}
    for year in (2026, 2027):
        spans[str(year)] = (dt.date(year, 1, 1), dt.date(year + 1, 1, 1))
        for q in range(4):
            spans[f'{year}-Q{q + 1}'] = (dt.date(year, 3 * q + 1, 1), dt.date(year + (q == 3), (3 * q + 3) % 12 + 1, 1))
        spans[f'{year}-01'] = (dt.date(year, 1, 1), dt.date(year, 2, 1))
    targets = []
    for t in data['targets']:
        first, after = spans[t['period']]
        mine = [f for f in facts if f['currency'] == t['currency'] and f['day'] and first <= f['day'] < after
                and t['owner'] in (None, f['owner']) and t['team'] in (None, f['team'])]
        counted = in_block(mine, 'counted')
        booked = sums(in_block(mine, 'booked'), AMOUNT)
        gap = max(0, t['amount'] - booked['amount'])
        line = dict(period=t['period'], currency=t['currency'], owner=t['owner'], team=t['team'], target=t['amount'],
                    booked=booked, gap=gap, **sums(counted, AMOUNT, VALUE))
        line['coverage'] = line['amount'] / gap if gap else None
        if len(counted) <= 12:
            need = t['amount'] - booked['amount']
            totals = brute_force([f['outcome'] for f in counted])
            line['reach'] = dict(chance=math.fsum(q for total, q in totals if total / 100 >= need - 0.005))
        targets.append(line)
    cash = {}
    for f in facts:
        if f['block'] not in ('counted', 'booked'):
            continue
        plan = [(p['share'], p['days']) for p in data['payments'] if p['deal'] == f['id']]
        plan = plan or [(0.3, 30), (0.6, 120), (0.1, 365)]
        rest = 1 - sum(share for share, _ in plan)
        if abs(rest) > 1e-6:
            plan.append((rest, None))
        for share, days in plan:
            when = None if days is None or f['day'] is None else f['day'] + dt.timedelta(days=days)
            key = ((when.year, when.month) if when else (9999, 0), currencies.index(f['currency']))
            line = cash.setdefault(key, dict(booked=[], open=[]))
            line['booked' if f['block'] == 'booked' else 'open'].append(share * (f['size'] if f['block'] == 'booked' else f['value']))
    payments = [dict(month=None if year == 9999 else f'{year}-{month:02d}', currency=currencies[place],
                     count=len(line['booked'] + line['open']), booked=math.fsum(line['booked']),
                     open=math.fsum(line['open']), expected=math.fsum(line['booked'] + line['open']))
                for ((year, month), place), line in sorted(cash.items())]
    return dict(periods=periods, targets=targets, payments=payments)


def full_width(text):
    return ''.join(chr(ord(c) + 0xFEE0) if '!' <= c <= '~' else '\u3000' if c == ' ' else c for c in text)


def write(r, data, style, path):
    messy = style == 'messy'
    book = openpyxl.Workbook()
    book.remove(book.active)

    def word(value, language):
        if isinstance(value, Level):
            text = WORDS[value.kind][value.index][language]
            if value.kind == 'stage' and r.random() < 0.3:
                return value.index + 1
            if not messy:
                return text
            text = WORDS[value.kind][value.index][r.random() < 0.75]
            return r.choice([text, text, text, f'  {text} ', f'\u3000{text}', text.upper(), text.lower(), full_width(text)])
        if value is None and messy and r.random() < 0.1:
            return r.choice(['Unknown', '未知', '-', 'N/A', '?', '  ', 'unknown'])
        return value

    def date(value):
        if value is None or not messy:
            return value and dt.datetime(value.year, value.month, value.day)
        y, m, d = value.year, value.month, value.day
        return r.choice([dt.datetime(y, m, d), value.isoformat(), f'{y}年{m}月{d}日', f'{y}/{m}/{d}', f'{y}.{m}.{d}',
                         (value - dt.date(1899, 12, 30)).days, full_width(f'{y}/{m}/{d}'), f' {y}-{m:02d}-{d:02d} '])

    def amount(value):
        if value is None or not messy:
            return value
        forms = [value, value, f'{value:,.2f}', f'¥{value:,.2f}', f'{value:.2f}', full_width(f'{value:,.2f}')]
        forms += [f'{round(value / 1e4, 6)}万', f'{round(value / 1e4, 6)} 万元', f'{round(value / 1e8, 10):.10f}亿']
        return r.choice(forms)

    def text(value):
        return f' {value} ' if messy and value is not None and r.random() < 0.15 else value

    def ident(value):
        if messy and r.random() < 0.2:
            return r.choice([f' {value} ', value.lower(), full_width(value)])
        return value

    tables = {
        'Deals': [[d['id'], text(d['customer']), d['deal'], d['owner'], amount(d['amount']), d['currency'], date(d['close']),
                   d['stage'], d['cra'], date(d['cra_date']), d['consequence'], d['status'], None, d['team'], d['call'],
                   date(d['closed']), amount(d['override'])] for d in data['deals']],
        'Stakeholders': [[ident(p['deal']), p['name'], p['position'], p['role'], p['second'], p['influence'], p['need'],
                          p['change'], p['focus'], p['contact'], p['attitude']] for p in data['people']],
        'Evidence': [[ident(e['deal']), Level('stage', e['outcome'] - 1), e['status'], date(e['date']), e['text'], e['by']]
                     for e in data['evidence']],
        'Control': [[ident(c['deal'])] + [c[n] for n, _ in HEADERS['Control'][1:14]] + [None, date(c['reviewed'])]
                    for c in data['control']],
        'Actions': [[ident(a['deal']), text(a['person']), 'visit', None, a['status']] for a in data['actions']],
        'Payments': [[ident(p['deal']), p['name'], p['share'], p['days']] for p in data['payments']],
        'Targets': [[t['period'], t['owner'], t['team'], t['currency'], amount(t['amount'])] for t in data['targets']],
    }
    order = list(tables)
    if messy:
        r.shuffle(order)
    for number, name in enumerate(order):
        language = 0 if style == 'en' else 1
        sheet = book.create_sheet(f'Blatt {number}' if messy else SHEETS[name] if language else name)
        headers = [pair[r.random() < 0.7 if messy else language] for pair in HEADERS[name]]
        rows = [[word(value, language) for value in row] for row in tables[name]]
        if messy:
            headers = [f' {h} ' if r.random() < 0.1 else h.upper() if r.random() < 0.1 else h for h in headers]
            headers.insert(r.randrange(len(headers)), '自用列')
            at = headers.index('自用列')
            for row in rows:
                row.insert(at, 'x')
            places = list(range(len(headers)))
            r.shuffle(places)
            headers = [headers[i] for i in places]
            rows = [[row[i] for i in places] for row in rows]
            for _ in range(r.randint(0, 3)):
                rows.insert(r.randrange(len(rows) + 1), [None] * len(headers))
        down, right = (r.randint(0, 4), r.randint(0, 3)) if messy else (0, 0)
        if down > 1:
            sheet.cell(1, 1, 'draft of the team')
        for i, row in enumerate([headers] + rows):
            for j, value in enumerate(row):
                if value is not None:
                    sheet.cell(down + 1 + i, right + 1 + j, value)
        if not messy and rows:
            last = openpyxl.utils.get_column_letter(len(headers))
            sheet.add_table(Table(displayName=f'T{name}', ref=f'A1:{last}{len(rows) + 1}'))
    book.save(path)


def main(seed, style, path, expectation):
    r = random.Random(f'{seed} {style}')
    data = invent(r)
    if style == 'messy':
        r.shuffle(data['people'])
        r.shuffle(data['actions'])
    write(r, data, style, path)
    with open(expectation, 'w', encoding='utf-8') as file:
        json.dump(expected(data), file, ensure_ascii=False, indent=1)


if __name__ == '__main__':
    main(*sys.argv[1:5])
