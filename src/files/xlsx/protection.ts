import type { SheetProtection } from '../model/sheet';
import { attribute, element, flagAttribute, numberAttribute, type XmlElement } from '../xml/tree';

// Office option by attribute; in the file 1 means locked, and the default of an absent attribute differs.
const OPTIONS: readonly { option: string; attribute: string; lockedByDefault: boolean }[] = [
  { option: 'allowEditObjects', attribute: 'objects', lockedByDefault: false },
  { option: 'allowEditScenarios', attribute: 'scenarios', lockedByDefault: false },
  { option: 'allowFormatCells', attribute: 'formatCells', lockedByDefault: true },
  { option: 'allowFormatColumns', attribute: 'formatColumns', lockedByDefault: true },
  { option: 'allowFormatRows', attribute: 'formatRows', lockedByDefault: true },
  { option: 'allowInsertColumns', attribute: 'insertColumns', lockedByDefault: true },
  { option: 'allowInsertRows', attribute: 'insertRows', lockedByDefault: true },
  { option: 'allowInsertHyperlinks', attribute: 'insertHyperlinks', lockedByDefault: true },
  { option: 'allowDeleteColumns', attribute: 'deleteColumns', lockedByDefault: true },
  { option: 'allowDeleteRows', attribute: 'deleteRows', lockedByDefault: true },
  { option: 'allowSort', attribute: 'sort', lockedByDefault: true },
  { option: 'allowAutoFilter', attribute: 'autoFilter', lockedByDefault: true },
  { option: 'allowPivotTables', attribute: 'pivotTables', lockedByDefault: true },
];

export type PasswordHash = NonNullable<SheetProtection['passwordHash']>;

export function readSheetProtection(node: XmlElement | undefined): SheetProtection | null {
  if (!node || !flagAttribute(node, 'sheet')) return null;
  const allowed: Record<string, boolean> = {};
  for (const one of OPTIONS) allowed[one.option] = !flagAttribute(node, one.attribute, one.lockedByDefault);
  const lockedCells = flagAttribute(node, 'selectLockedCells');
  const unlockedCells = flagAttribute(node, 'selectUnlockedCells');
  const passwordHash = readPasswordHash(node);
  return {
    allowed,
    selectionMode: lockedCells && unlockedCells ? 'None' : lockedCells ? 'Unlocked' : 'Normal',
    ...(passwordHash && { passwordHash }),
  };
}

/** The protection of a sheet; one that is switched off in an opened file stays so, with what it would allow. */
export function sheetProtectionElement(
  protection: SheetProtection | null,
  opened: XmlElement | undefined,
): XmlElement | undefined {
  if (!protection) return flagAttribute(opened, 'sheet') ? undefined : opened;
  const node = element('sheetProtection', { ...passwordAttributes(protection.passwordHash), sheet: true });
  for (const one of OPTIONS) {
    const locked = !(protection.allowed[one.option] ?? false);
    if (locked !== one.lockedByDefault) node.attributes[one.attribute] = locked ? '1' : '0';
  }
  const mode = protection.selectionMode ?? 'Normal';
  if (mode !== 'Normal') node.attributes['selectLockedCells'] = '1';
  if (mode === 'None') node.attributes['selectUnlockedCells'] = '1';
  return node;
}

export function readWorkbookProtection(
  node: XmlElement | undefined,
): { passwordHash?: PasswordHash; structure: boolean } | null {
  if (!node) return null;
  const passwordHash = readPasswordHash(node, 'workbook');
  const structure = flagAttribute(node, 'lockStructure');
  return structure || passwordHash ? { structure, ...(passwordHash && { passwordHash }) } : null;
}

/** What the file says of windows and revisions stays. */
export function workbookProtectionElement(
  protection: { passwordHash?: unknown; structure: boolean } | null,
  opened: XmlElement | undefined,
): XmlElement | undefined {
  const hash = isPasswordHash(protection?.passwordHash) ? protection.passwordHash : undefined;
  const others = Object.entries(opened?.attributes ?? {}).filter(
    ([name]) => name !== 'lockStructure' && !name.startsWith('workbook'),
  );
  const node = element('workbookProtection', {
    ...Object.fromEntries(others),
    ...passwordAttributes(hash, 'workbook'),
    lockStructure: protection?.structure || undefined,
  });
  return Object.keys(node.attributes).length > 0 ? node : undefined;
}

function readPasswordHash(node: XmlElement, prefix = ''): PasswordHash | undefined {
  const named = (name: string): string =>
    prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
  const algorithm = attribute(node, named('algorithmName'));
  const hash = attribute(node, named('hashValue'));
  if (algorithm !== undefined && hash !== undefined) {
    const salt = attribute(node, named('saltValue')) ?? '';
    return { algorithm, hash, salt, spinCount: numberAttribute(node, named('spinCount')) ?? 0 };
  }
  const legacyHash = attribute(node, named('password'));
  return legacyHash === undefined ? undefined : { legacyHash };
}

function passwordAttributes(hash: PasswordHash | undefined, prefix = ''): Record<string, string | number> {
  const named = (name: string): string =>
    prefix === '' ? name : prefix + name.charAt(0).toUpperCase() + name.slice(1);
  if (!hash) return {};
  if ('legacyHash' in hash) return { [named('password')]: hash.legacyHash };
  return {
    [named('algorithmName')]: hash.algorithm,
    [named('hashValue')]: hash.hash,
    [named('saltValue')]: hash.salt,
    [named('spinCount')]: hash.spinCount,
  };
}

function isPasswordHash(value: unknown): value is PasswordHash {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'legacyHash' in value ||
    ('algorithm' in value && 'hash' in value && 'salt' in value && 'spinCount' in value)
  );
}
