const path = require('node:path');

/** The bench as one script, as users run the product: loaded file by file, every import costs a getter at each use. */
module.exports = {
  mode: 'production',
  target: 'node20',
  devtool: 'source-map',
  entry: './test/bench/bench.ts',
  output: {
    path: path.resolve(__dirname, '../../out/bench'),
    filename: 'bench.mjs',
    module: true,
    chunkFormat: 'module',
  },
  experiments: { outputModule: true },
  externalsType: 'module',
  externals: [({ request }, done) => (/^[./]/.test(request) ? done() : done(null, request))],
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    parser: { javascript: { createRequire: false, importMeta: false } },
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        sideEffects: false,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
