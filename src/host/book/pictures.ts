import type { ShapePicture } from '../../files/model/shapes';
import { invalidArgument } from '../protocol/errors';

const pointsPerPixel = 0.75;

/** A picture from base64 with its size in points, at 96 pixels per inch. */
export function readPicture(base64: string): { picture: ShapePicture; width: number; height: number } {
  const bytes = bytesOf(base64.replace(/^data:[^,]*,/, ''));
  const found = pngSize(bytes) ?? gifSize(bytes) ?? bmpSize(bytes) ?? jpegSize(bytes);
  if (!found) throw invalidArgument('The picture is no PNG, JPEG, GIF or BMP.');
  const { format, width, height } = found;
  return { picture: { bytes, format }, width: width * pointsPerPixel, height: height * pointsPerPixel };
}

export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

interface Size {
  readonly format: ShapePicture['format'];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument('The picture is not in base64.');
  }
}

function startsWith(bytes: Uint8Array, ...wanted: number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

function viewOf(bytes: Uint8Array, length: number): DataView | undefined {
  return bytes.length < length ? undefined : new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function pngSize(bytes: Uint8Array): Size | undefined {
  const view = startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ? viewOf(bytes, 24) : undefined;
  return view && { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(bytes: Uint8Array): Size | undefined {
  const view = startsWith(bytes, 0x47, 0x49, 0x46) ? viewOf(bytes, 10) : undefined;
  return view && { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmpSize(bytes: Uint8Array): Size | undefined {
  const view = startsWith(bytes, 0x42, 0x4d) ? viewOf(bytes, 26) : undefined;
  return view && { format: 'bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

/** The size stands in the first frame header, after segments of any length. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = startsWith(bytes, 0xff, 0xd8) ? viewOf(bytes, 4) : undefined;
  for (let at = 2; view && at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}
