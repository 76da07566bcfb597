import type { PageLayoutModel } from '../../files/model/sheet';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { meaningOf } from '../protocol/words';
import type { WorksheetHandle } from './named-classes';

type TextKey = 'header' | 'footer' | `${'even' | 'first'}${'Header' | 'Footer'}`;

/** The header and footer of some pages. */
interface PagesHandle extends WorksheetHandle {
  readonly header: TextKey;
  readonly footer: TextKey;
}

function change({ book, sheet }: WorksheetHandle, part: Partial<PageLayoutModel>): void {
  book.requireWritable();
  sheet.pageLayout = { ...sheet.pageLayout, ...part };
}

const letters = { Left: 'L', Center: 'C', Right: 'R' } as const;
type Part = keyof typeof letters;

/** With its codes, the three parts together; Excel calls a file with more damaged. */
const longestText = 255;

/** The file keeps the parts in one text, with `&L`, `&C` and `&R` before them; what has none before it is the centre. */
function readPart(text: string, part: Part): string {
  let letter = 'C';
  let found = '';
  for (const [token] of text.matchAll(/&[\s\S]|[\s\S]/g)) {
    if (/^&[LCR]$/.test(token)) letter = token.slice(1);
    else if (letter === letters[part]) found += token;
  }
  return found;
}

function writePart(text: string, part: Part, value: string): string {
  const names: readonly Part[] = ['Left', 'Center', 'Right'];
  return names
    .map((name) => [letters[name], name === part ? value : readPart(text, name)] as const)
    .filter(([, content]) => content !== '')
    .map(([letter, content]) => `&${letter}${content}`)
    .join('');
}

function text(which: 'header' | 'footer', part: Part): PropertyMember<PagesHandle> {
  return {
    get: (handle) => readPart(handle.sheet.pageLayout[handle[which]] ?? '', part),
    set: (handle, value) => {
      const key = handle[which];
      const written = writePart(handle.sheet.pageLayout[key] ?? '', part, asText(value));
      if (written.length > longestText) throw invalidArgument();
      change(handle, { [key]: written });
    },
  };
}

export const headerFooterClass: ObjectClass<PagesHandle> = {
  name: 'HeaderFooter',
  properties: {
    LeftHeader: text('header', 'Left'),
    CenterHeader: text('header', 'Center'),
    RightHeader: text('header', 'Right'),
    LeftFooter: text('footer', 'Left'),
    CenterFooter: text('footer', 'Center'),
    RightFooter: text('footer', 'Right'),
  },
};

function pages(header: TextKey, footer: TextKey): (handle: WorksheetHandle) => HostObject {
  return (handle) => bind(headerFooterClass, { ...handle, header, footer });
}

/** Absent in the model is true. */
function flag(key: 'alignsHeaders' | 'scalesHeaders'): PropertyMember<WorksheetHandle> {
  return {
    get: ({ sheet }) => sheet.pageLayout[key] ?? true,
    set: (handle, value) => change(handle, { [key]: asFlag(value) }),
  };
}

const states = {
  Default: { first: false, even: false },
  FirstAndDefault: { first: true, even: false },
  OddAndEven: { first: false, even: true },
  FirstOddAndEven: { first: true, even: true },
} as const;

export const headersFootersClass: ObjectClass<WorksheetHandle> = {
  name: 'HeaderFooterGroup',
  properties: {
    State: {
      get: ({ sheet }) => {
        const { first = false, even = false } = sheet.pageLayout.differs ?? {};
        if (first) return even ? 'FirstOddAndEven' : 'FirstAndDefault';
        return even ? 'OddAndEven' : 'Default';
      },
      set: (handle, value) => change(handle, { differs: meaningOf(states, value) }),
    },
    UseSheetMargins: flag('alignsHeaders'),
    UseSheetScale: flag('scalesHeaders'),
  },
  links: {
    DefaultForAllPages: pages('header', 'footer'),
    OddPages: pages('header', 'footer'),
    EvenPages: pages('evenHeader', 'evenFooter'),
    FirstPage: pages('firstHeader', 'firstFooter'),
  },
};
