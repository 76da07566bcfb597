/** `name` → `Name`: the wire uses PascalCase where the typings use camelCase. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Name` → `name`, and `_RegisterNameEvent` → `onName`, for error locations. */
export function scriptName(name: string): string {
  const event = /^_(?:Unr|R)egister(?:Event)?(?:Data)?(\w+?)(?:Event)?$/.exec(name)?.[1];
  if (event !== undefined) return `on${event}`;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Properties whose names the client itself writes in small letters, and their class. */
const inSmallLetters = new Map([
  ['ConnectorType', 'Line'],
  ['Format', 'Image'],
]);

/** The name by which an answer gives a property. */
export function answerName(className: string, name: string): string {
  return inSmallLetters.get(name) === className ? scriptName(name) : name;
}
