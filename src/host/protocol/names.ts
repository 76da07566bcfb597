/** `name` → `Name`: the wire uses PascalCase where the typings use camelCase. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Name` → `name`, for error locations. */
export function scriptName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
