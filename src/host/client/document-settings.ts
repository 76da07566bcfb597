import { changeSettings } from '../book/settings';
import type { Host } from '../host';
import { answer, readEnding, type Callback } from './async-result';

/** `Office.context.document.settings`: a copy that scripts read and change, until they save it in the workbook. */
export class DocumentSettings {
  private copy: Map<string, unknown>;
  /** Names that were set or removed since the copy was made or saved. */
  private readonly changed = new Set<string>();

  constructor(private readonly host: Host) {
    this.copy = new Map(host.workbook.settings);
  }

  /** The value of a setting, as JSON would give it; null where there is none. */
  get(name: string): unknown {
    return asJson(this.copy.get(name));
  }

  set(name: string, value: unknown): void {
    this.copy.set(name, asJson(value));
    this.changed.add(name);
  }

  remove(name: string): void {
    this.copy.delete(name);
    this.changed.add(name);
  }

  /** Writes what this script changed; settings that others made stay. */
  saveAsync(first?: object | Callback<DocumentSettings>, second?: Callback<DocumentSettings>): void {
    void answer(readEnding(first, second, {}), () => {
      changeSettings(this.host.book, (settings) => {
        for (const name of this.changed) {
          if (this.copy.has(name)) settings.set(name, this.copy.get(name));
          else settings.delete(name);
        }
      });
      this.changed.clear();
      this.host.deliverEvents();
      return this;
    });
  }

  /** Reads the settings of the workbook anew; changes that were not saved are gone. */
  refreshAsync(callback?: Callback<DocumentSettings>): void {
    void answer({ options: {}, callback }, () => {
      this.copy = new Map(this.host.workbook.settings);
      this.changed.clear();
      return this;
    });
  }
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
