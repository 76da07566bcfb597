/** Shows a text in a small dialog of Office: a ribbon command has no window of its own. */
export function showMessage(text: string): Promise<void> {
  const address = new URL(`message.html#${encodeURIComponent(text)}`, window.location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 30, displayInIframe: true }, () =>
      resolve(),
    );
  });
}
