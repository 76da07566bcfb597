import type { WRITE_REFUSALS_EN } from '../en/write-refusals';
import type { WordsLike } from '../shape/language';

/** 未写入输入表的原因。 */
export const WRITE_REFUSALS_ZH: WordsLike<typeof WRITE_REFUSALS_EN> = {
  blank: '空白',
  'changed-meanwhile': {
    what: '{place} 已被他人修改，现为“{found}”。',
    todo: '没有写入任何内容。请查看后重新回答。',
  },
  'row-gone': { what: '{name} 所在的行已不存在。', todo: '没有写入任何内容。请重新检查。' },
  'formula-in-cell': { what: '{place} 中是公式。', todo: '没有写入任何内容。请在工作表中手工修改。' },
  'table-missing': {
    what: '此工作簿中没有“{table}”表。',
    todo: '没有写入任何内容。“开始”页可添加该表；也可在自己的清单中加上表头。',
  },
  'rows-added': {
    what: '预览之后，“{table}”表中又增加了行。',
    todo: '请查看您的内容是否已在表中；如果没有，请重新预览。',
  },
  'column-missing': {
    what: '“{table}”表中没有“{column}”列。',
    todo: '没有写入任何内容。请加上该列后重试。',
  },
  'no-room': {
    what: '“{table}”表的正下方（{place}）已有内容。',
    todo: '没有写入任何内容。请在表下方留出空行后重试。',
  },
  'word-elsewhere': { what: '“{word}”已写在 {place}，对应另一个级别。', todo: '请先从那里删去。' },
  'word-taken': {
    what: '“{word}”已表示“{meaning}”。',
    todo: '含义不变。如果清单里用它表示别的意思，请在清单里改用别的叫法。',
  },
  'word-unwritable': {
    what: '无法把“{word}”记为您的叫法：它过长、含有引号，或只有符号。',
    todo: '请在清单里改用别的叫法。',
  },
  'no-list': {
    what: '已没有只缺编号的商机清单。',
    todo: '没有写入任何内容。请查看清单后重试。',
  },
  'no-room-beside': {
    what: '清单旁的 {place} 已有内容。',
    todo: '没有写入任何内容。请在那里插入一个空列，然后重试。',
  },
  'list-changed': {
    what: '清单已有改动：{place} 不再是它的末尾。',
    todo: '没有写入任何内容。请重新预览。',
  },
  'ids-in-use': {
    what: '{place} 用到了其中一个编号。',
    todo: '没有撤回。请先删除那一行，或保留这些编号。',
  },
  'not-as-written': {
    what: '{place} 显示的不是写入的内容，而是“{found}”。',
    todo: '请撤回，或在工作表中改正。',
  },
  unreadable: { what: '工作簿无法读取。', todo: '没有写入任何内容。原因见“检查”页。' },
};
