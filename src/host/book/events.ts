/** An event on its way to the client. */
export interface RaisedEvent {
  /** The client's number of the event. */
  readonly type: number;
  /** Id of the object that was listened to, or `Workbook`. */
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Collects the events of a request for delivery after its response; only registered ones are kept. */
export class EventQueue {
  enabled = true;
  /** How many objects of the client listen, by event and target. */
  private readonly listeners = new Map<string, number>();
  private waiting: RaisedEvent[] = [];

  private isUsersDoing = false;

  constructor(private readonly addInSource: string) {}

  /** `triggerSource` of what is changed now (rule 191). */
  get triggerSource(): string {
    return this.isUsersDoing ? 'Unknown' : this.addInSource;
  }

  /** What is changed meanwhile is the user's doing and not the add-in's. */
  byUser<Result>(work: () => Result): Result {
    const before = this.isUsersDoing;
    this.isUsersDoing = true;
    try {
      return work();
    } finally {
      this.isUsersDoing = before;
    }
  }

  register(type: number, target: string): void {
    const key = eventKey(type, target);
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = eventKey(type, target);
    const left = (this.listeners.get(key) ?? 0) - 1;
    if (left > 0) this.listeners.set(key, left);
    else this.listeners.delete(key);
  }

  isHeard(type: number, target: string): boolean {
    return this.enabled && this.listeners.has(eventKey(type, target));
  }

  /** Raises an event for each of the targets that is listened to. */
  raise(type: number, targets: readonly string[], args: () => Readonly<Record<string, unknown>>): void {
    for (const target of targets) {
      if (this.isHeard(type, target)) this.waiting.push({ type, target, args: args() });
    }
  }

  /** Raises an event of the kind that the client registers with itself alone: it drops what nobody listens to. */
  tell(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    if (this.enabled) this.waiting.push({ type, target, args });
  }

  takeAll(): readonly RaisedEvent[] {
    const events = this.waiting;
    this.waiting = [];
    return events;
  }
}

function eventKey(type: number, target: string): string {
  return `${type} ${target}`;
}
