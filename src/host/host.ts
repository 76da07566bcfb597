import type { WorkbookModel } from '../files/model/workbook';
import { Book } from './book/book';
import { tellCalculations } from './book/calculated-events';
import { AreasHandle, RangeHandle, SheetAreasHandle } from './book/range';
import { requirementSetOf, type RequirementSet } from './protocol/known-members';
import { rangeAreasClass, rangeClass, workbookClass, workbookRangeAreasClass } from './objects';
import { allAtOnce, type Steps } from './formulas/calculation/steps';
import { settleSlicers } from './book/slicers';
import { runBatch } from './protocol/batch';
import { bind } from './protocol/bound-object';
import type { RequestMessage, ResponseBody, ResponseMessage } from './protocol/messages';
import { defaultSettings, supportsSet, type HostSettings } from './protocol/settings';

/** A request on its way, for a test that disturbs it. */
export interface Intercepted {
  /** Count of requests before this one. */
  readonly index: number;
  readonly request: RequestMessage;
}

export interface HostOptions extends Partial<HostSettings> {
  /**
   * Stands between client and host: answers the body of the response, or throws `RequestFailure`. Calling `execute`
   * and then throwing is a request that was done and whose answer was lost.
   */
  readonly intercept?: (intercepted: Intercepted, execute: () => ResponseBody) => ResponseBody;
}

/** A request that fails as a whole: HTTP status and Excel's code. */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly statusCode = 500,
  ) {
    super(message);
    this.name = 'RequestFailure';
  }
}

export interface HostCounters {
  readonly requests: number;
  /** Characters of the requests and responses. */
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** An embedded Excel with one open workbook, to which Microsoft's client talks in text messages. */
export interface Host extends HostCounters {
  readonly workbook: WorkbookModel;
  readonly settings: HostSettings;
  readonly book: Book;
  /** Answers one request of the client. */
  handle(requestText: string): string;
  /** The same in parts, between which the workbook must be left alone. */
  handleInSteps(requestText: string): Steps<string>;
  /** Registers the way back for events; they are delivered after the response of the request that raised them. */
  onMessage(deliver: (messageText: string) => void): void;
  /** Delivers what is waiting, e.g. after a change made on the model by a user interface. */
  deliverEvents(): void;
}

/** Opens a workbook in an embedded Excel. */
export function createHost(model: WorkbookModel, options: HostOptions = {}): Host {
  const { intercept, ...given } = options;
  return new EmbeddedHost(model, { ...defaultSettings, ...given }, intercept);
}

class EmbeddedHost implements Host {
  readonly book: Book;
  requests = 0;
  bytesIn = 0;
  bytesOut = 0;
  private readonly sets = new Map<RequirementSet, boolean>();
  private deliver: ((messageText: string) => void) | undefined;

  constructor(
    readonly workbook: WorkbookModel,
    readonly settings: HostSettings,
    private readonly intercept: HostOptions['intercept'],
  ) {
    this.book = new Book(workbook, settings);
    tellCalculations(this.book);
  }

  onMessage(deliver: (messageText: string) => void): void {
    this.deliver = deliver;
  }

  handle(requestText: string): string {
    return allAtOnce(this.handleInSteps(requestText));
  }

  *handleInSteps(requestText: string): Steps<string> {
    const index = this.requests++;
    this.bytesIn += requestText.length;
    const request = JSON.parse(requestText) as RequestMessage;
    yield;
    const answer = yield* this.answer(requestText, request, index);
    this.bytesOut += answer.length;
    return answer;
  }

  private *answer(requestText: string, request: RequestMessage, index: number): Steps<string> {
    try {
      this.requireFit(requestText, 'RequestPayloadSizeLimitExceeded', 'request');
      if (this.settings.cellEditMode)
        throw new RequestFailure('InvalidOperationInCellEditMode', cellEditMessage, 400);
      const body = this.intercept
        ? this.intercept({ index, request }, () => allAtOnce(this.execute(request)))
        : yield* this.execute(request);
      yield;
      const text = respond(request.id, 200, body);
      this.requireFit(text, 'ResponsePayloadSizeLimitExceeded', 'response');
      return text;
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      return respond(request.id, error.statusCode, { error: { code: error.code, message: error.message } });
    }
  }

  private requireFit(text: string, code: string, what: string): void {
    const { payloadLimit } = this.settings;
    // Three bytes is the most that UTF-8 needs per UTF-16 unit: most texts are settled without counting.
    if (text.length * 3 <= payloadLimit) return;
    if (text.length > payloadLimit || new TextEncoder().encode(text).length > payloadLimit)
      throw new RequestFailure(code, `The ${what} payload size has exceeded the limit.`, 400);
  }

  private *execute(request: RequestMessage): Steps<ResponseBody> {
    const { book } = this;
    book.startBatch();
    const body = yield* runBatch(
      {
        root: bind(workbookClass, book),
        reference: (id) => {
          const cells = book.keptCells(id);
          if (!cells || cells.isLost) return null;
          if (cells instanceof RangeHandle) return bind(rangeClass, cells);
          if (cells instanceof AreasHandle) return bind(rangeAreasClass, cells);
          if (cells instanceof SheetAreasHandle) return bind(workbookRangeAreasClass, cells);
          throw new Error('Cells of a class that add-ins cannot keep.');
        },
        has: (className, member) => this.has(className, member),
        watch: (target) => {
          const cells =
            target.as(rangeClass) ?? target.as(rangeAreasClass) ?? target.as(workbookRangeAreasClass);
          if (cells) book.watch(cells);
        },
        calculate: () => book.calculation.ensureInSteps(),
        pivotChanges: book.pivotChanges,
        changed: () => settleSlicers(book),
      },
      request.message.body,
    );
    yield* book.calculation.requestEnded();
    return body;
  }

  private has(className: string, member: string): boolean {
    const set = requirementSetOf(className, member);
    if (set === undefined) return true;
    let known = this.sets.get(set);
    if (known === undefined) {
      known = supportsSet(this.settings, set.name, set.version);
      this.sets.set(set, known);
    }
    return known;
  }

  deliverEvents(): void {
    const entries = this.book.events.takeAll().map((event) => ({
      messageCategory: eventCategory,
      messageType: event.type,
      targetId: event.target,
      message: JSON.stringify(event.args),
    }));
    if (entries.length > 0) this.deliver?.(JSON.stringify({ type: 3, controlId: '', message: { entries } }));
  }
}

const eventCategory = 65536;
const cellEditMessage =
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.';

/** The answer to a request at which the host itself broke. */
export function brokenAnswer(requestText: string): string {
  const { id } = JSON.parse(requestText) as RequestMessage;
  const message = 'There was an internal error while processing the request.';
  return respond(id, 500, { error: { code: 'GeneralException', message } });
}

function respond(id: number, statusCode: number, body: unknown): string {
  const message: ResponseMessage = { id, type: 2, message: { statusCode, headers: {}, body } };
  return JSON.stringify(message);
}
