/* global TextDecoder, TextEncoder, structuredClone, ReadableStream, WritableStream, TransformStream, Blob */
const { TestEnvironment } = require('jest-environment-jsdom');

/** A page as in a task pane, plus what the embedded Excel takes from Node. */
module.exports = class PageEnvironment extends TestEnvironment {
  constructor(configuration, context) {
    super(configuration, context);
    const missing = {
      TextDecoder,
      TextEncoder,
      structuredClone,
      ReadableStream,
      WritableStream,
      TransformStream,
      Blob,
    };
    for (const [name, value] of Object.entries(missing)) this.global[name] ??= value;
    // What Node hands to the embedded Excel are arrays of Node's own making.
    for (const type of [Uint8Array, ArrayBuffer]) this.global[type.name] = type;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
};
