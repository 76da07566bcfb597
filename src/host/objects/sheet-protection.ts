import { asRecord, oneOf } from '../protocol/arguments';
import { accessDenied, ExcelError, invalidArgument } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { hashPassword, passwordFits } from '../book/passwords';
import { eventType } from '../book/event-types';
import { protectionOptions } from '../book/protection';
import type { WorksheetHandle } from './named-classes';

function told({ book, sheet }: WorksheetHandle): void {
  book.events.raise(eventType.worksheetProtectionChanged, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetProtectionChanged',
    isProtected: sheet.protection !== null,
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

/** Protecting what is protected, or unprotecting what is not, is refused, as Excel has done since 2026 (rule 91). */
export const sheetProtectionClass: ObjectClass<WorksheetHandle> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: ({ sheet }) => sheet.protection !== null },
    Options: {
      get: ({ sheet }) => {
        if (!sheet.protection) return null;
        const { allowed, selectionMode } = sheet.protection;
        return {
          ...Object.fromEntries(protectionOptions.map((name) => [name, allowed[name] === true])),
          selectionMode: selectionMode ?? 'Normal',
        };
      },
    },
    CanPauseProtection: { get: () => false },
    IsPaused: { get: () => false },
    IsPasswordProtected: { get: ({ sheet }) => sheet.protection?.passwordHash !== undefined },
  },
  methods: {
    Protect: (handle, args) => {
      const { book, sheet } = handle;
      book.requireWritable();
      if (sheet.protection) throw accessDenied();
      const given = args.isMissing(0) ? {} : asRecord(args.raw(0));
      const password = args.textOr(1, '');
      const allowed = Object.fromEntries(
        protectionOptions.filter((name) => given[name] === true).map((name) => [name, true]),
      );
      const mode = given.selectionMode;
      sheet.protection = {
        allowed,
        ...(mode !== undefined &&
          mode !== null && { selectionMode: oneOf(mode, ['Normal', 'Unlocked', 'None']) }),
        ...(password !== '' && { passwordHash: hashPassword(password) }),
      };
      told(handle);
    },
    Unprotect: (handle, args) => {
      const { book, sheet } = handle;
      book.requireWritable();
      if (!sheet.protection) throw accessDenied();
      const hash = sheet.protection.passwordHash;
      if (hash && !passwordFits(args.textOr(0, ''), hash))
        throw new ExcelError('InvalidArgument', 'The password you supplied is not correct.');
      sheet.protection = null;
      told(handle);
    },
    CheckPassword: ({ sheet }, args) => {
      const hash = sheet.protection?.passwordHash;
      return hash === undefined || passwordFits(args.textOr(0, ''), hash);
    },
    SetPassword: ({ book, sheet }, args) => {
      book.requireWritable();
      if (!sheet.protection) throw invalidArgument();
      const { passwordHash: _before, ...rest } = sheet.protection;
      const password = args.textOr(0, '');
      sheet.protection = password === '' ? rest : { ...rest, passwordHash: hashPassword(password) };
    },
  },
};
