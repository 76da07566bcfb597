const { gzipSync } = require('node:zlib');

/** Fails the build when the JavaScript that an entry loads at once is larger, gzipped, than its budget in bytes. */
module.exports = class SizeBudget {
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('SizeBudget', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'SizeBudget', stage }, () => {
        for (const [entry, budget] of Object.entries(this.budgets)) {
          const files = compilation.entrypoints.get(entry).getFiles();
          const size = files
            .filter((file) => file.endsWith('.js'))
            .reduce((sum, file) => sum + gzipSync(compilation.getAsset(file).source.buffer()).length, 0);
          if (size <= budget) continue;
          const message = `${entry} loads ${size} bytes of gzipped JavaScript at once; its budget is ${budget}.`;
          compilation.errors.push(new WebpackError(message));
        }
      });
    });
  }
};
