const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');

const fontFiles = path.join(path.dirname(require.resolve('@fontsource/carlito')), 'files');

const univerStyles = ['core', 'data-validation', 'conditional-formatting', 'note'].map((preset) => ({
  from: require.resolve(`@univerjs/preset-sheets-${preset}/lib/index.css`),
  to: `styles/${preset}.css`,
}));

/** The workbench: grid and pane in a page of their own, apart from the add-in that is shipped. */
module.exports = {
  mode: 'production',
  // Served on this computer only: what minimizing takes in time it does not give back.
  optimization: { minimize: false },
  devtool: false,
  context: path.resolve(__dirname, '../..'),
  entry: {
    workbench: './src/workbench/index.ts',
    taskpane: './src/taskpane/index.tsx',
    'pane-before-client': './src/workbench/pane-frame/before-client.ts',
    'pane-after-client': './src/workbench/pane-frame/after-client.ts',
  },
  output: { path: path.resolve(__dirname, '../../dist-workbench'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        // Parts that are loaded on demand elsewhere are here from the start: the page works when the server has stopped.
        parser: { dynamicImportMode: 'eager' },
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [
        { from: 'assets/{icon,check}-*.png' },
        { from: 'src/workbench/workbench.html', to: 'index.html' },
        { from: 'src/workbench/pane-frame/pane-frame.html', to: 'pane.html' },
        { from: 'src/workbench/shell/shell.css', to: 'styles/shell.css' },
        { from: 'src/workbench/shell/fonts.css', to: 'styles/fonts.css' },
        { from: 'carlito-latin-{400,700}-*.woff2', to: 'styles/fonts', context: fontFiles },
        { from: 'src/workbench/pane-frame/pane.css', to: 'styles/pane.css' },
        // Microsoft's client, unmodified.
        { from: require.resolve('@microsoft/office-js/dist/excel-web-16.00.js'), to: 'excel-client.js' },
        ...univerStyles,
      ],
    }),
  ],
  performance: { hints: false },
};
