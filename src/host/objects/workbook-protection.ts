import type { Book } from '../book/book';
import { hashPassword, passwordFits } from '../book/passwords';
import { accessDenied, invalidArgument } from '../protocol/errors';
import { isRecord } from '../protocol/arguments';
import type { ObjectClass } from '../protocol/object-class';

export const workbookProtectionClass: ObjectClass<Book> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (book) => book.model.protection?.structure ?? false } },
  methods: {
    Protect: (book, args) => {
      book.requireWritable();
      if (book.model.protection?.structure) throw accessDenied();
      const password = args.textOr(0, '');
      book.model.protection = {
        structure: true,
        ...(password !== '' && { passwordHash: hashPassword(password) }),
      };
    },
    Unprotect: (book, args) => {
      book.requireWritable();
      const { protection } = book.model;
      if (!protection?.structure) throw accessDenied();
      const hash = protection.passwordHash;
      const isKnown = isRecord(hash) && typeof hash.legacyHash === 'string';
      if (
        hash !== undefined &&
        !(isKnown && passwordFits(args.textOr(0, ''), { legacyHash: String(hash.legacyHash) }))
      )
        throw invalidArgument('The password you supplied is not correct.');
      book.model.protection = null;
    },
  },
};
