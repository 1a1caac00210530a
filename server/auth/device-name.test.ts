import { expect, test } from 'vitest';
import { deviceName } from './device-name';
import { imageType } from './image-type';

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0',
    'Edge · Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    'Safari · macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox · Linux'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile/15E148 Safari/604.1', 'Chrome · iPhone'],
  [
    'Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
    'Samsung Internet · Android',
  ],
  ['', ''],
  ['<script>alert(1)</script>', ''],
])('%j is %j', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});

const bytes = (...start: number[]) => Uint8Array.from([...start, ...new Array(40).fill(0)]);
const text = (value: string) => new TextEncoder().encode(value.padEnd(64));

test('a picture is known by its content', () => {
  expect(imageType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
  expect(imageType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(imageType(text('RIFF\u0001\u0001\u0001\u0001WEBPVP8 '))).toBe('image/webp');
});

test.each(['<svg xmlns="http://www.w3.org/2000/svg">', 'GIF89a', 'RIFF0000WAVE', '<html>', ''])(
  '%j is none',
  (content) => {
    expect(imageType(content === '' ? new Uint8Array() : text(content))).toBeNull();
  },
);
