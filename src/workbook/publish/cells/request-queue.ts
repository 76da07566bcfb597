/** Excel on the web takes requests of 5 MB; one that is estimated to be larger than this is split. */
const BYTES_PER_REQUEST = 4_000_000;

/** Gathers what is to be written and sends it in as few requests as the size limit allows. */
export class RequestQueue {
  private bytes = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly beforeSync: () => void = () => undefined,
  ) {}

  /** Makes room for a write of about this size: sends what has gathered if both together would be too large. */
  async reserve(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > BYTES_PER_REQUEST) await this.send();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    this.beforeSync();
    await this.context.sync();
    this.bytes = 0;
  }
}
