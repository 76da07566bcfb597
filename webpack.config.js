const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const SizeBudget = require('./.ci/size-budget');

const developmentUrl = 'https://localhost:3000/';
/** Where the production build will be served from. */
const productionUrl = process.env.STAKEGRID_URL || 'https://stakegrid.example.com/';
/** Other clouds (21Vianet, air-gapped) serve office.js from another address. */
const officeJsUrl = process.env.OFFICE_JS_URL || 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

module.exports = async (environment, { mode = 'production' }) => {
  const development = mode === 'development';
  const page = (name) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      officeJsUrl,
    });
  return {
    mode,
    devtool: development ? 'eval-source-map' : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx', commands: './src/commands/index.ts' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: development ? '[name].js' : '[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // No module is there for what its loading does: what nobody uses of it can be left out, or fetched later.
          sideEffects: false,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development } },
              },
            },
          },
        },
      ],
    },
    plugins: [
      ...(development ? [] : [new SizeBudget({ taskpane: 250_000 })]),
      page('taskpane'),
      page('commands'),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/{icon,check}-*.png' },
          { from: 'src/commands/message.html', to: 'message.html' },
          {
            from: 'manifest.xml',
            transform: (text) =>
              development
                ? text
                : text
                    .toString()
                    .replaceAll(developmentUrl, withSlash(productionUrl))
                    .replaceAll(developmentUrl.slice(0, -1), withSlash(productionUrl).slice(0, -1)),
          },
        ],
      }),
    ],
    performance: { hints: false },
    devServer: {
      host: 'localhost',
      port: 3000,
      hot: true,
      headers: { 'Access-Control-Allow-Origin': '*' },
      server: environment.WEBPACK_SERVE ? { type: 'https', options: await developmentCertificate() } : 'http',
    },
  };
};

function withSlash(url) {
  return url.endsWith('/') ? url : `${url}/`;
}

/** The certificate that the sideloading tools make and trust once on this computer. */
async function developmentCertificate() {
  const { ca, key, cert } = await require('office-addin-dev-certs').getHttpsServerOptions();
  return { ca, key, cert };
}
