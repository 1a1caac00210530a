import { describe, expect, test } from 'vitest';
import { imageSize } from '../infra/image-size';
import { findType } from './find-type';

const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));

describe('the declared size of an image', () => {
  test('is read from the header of each kind that pages show', () => {
    const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 3, 32], [0, 0, 2, 88]);
    expect(imageSize(png, 'image/png')).toEqual({ width: 800, height: 600 });
    expect(imageSize(bytes('GIF89a', [32, 3, 88, 2]), 'image/gif')).toEqual({ width: 800, height: 600 });
    const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 2, 88, 3, 32]);
    expect(imageSize(jpeg, 'image/jpeg')).toEqual({ width: 800, height: 600 });
    const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0], [0, 0, 0, 0], [31, 3, 0], [87, 2, 0]);
    expect(imageSize(webp, 'image/webp')).toEqual({ width: 800, height: 600 });
    const avif = bytes([0, 0, 0, 20], 'ispe', [0, 0, 0, 0], [0, 0, 3, 32], [0, 0, 2, 88]);
    expect(imageSize(avif, 'image/avif')).toEqual({ width: 800, height: 600 });
  });

  test('is unknown where the header is cut, wrong or leads in a circle', () => {
    expect(imageSize(bytes('\x89PNG'), 'image/png')).toBeNull();
    expect(imageSize(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'image/jpeg')).toBeNull();
    expect(imageSize(bytes('RIFF....WEBPxxxx'), 'image/webp')).toBeNull();
  });
});

describe('the type of a file', () => {
  test('is found in its bytes', async () => {
    expect(await findType(bytes('%PDF-1.7\n'))).toBe('application/pdf');
    expect(await findType(bytes('<!doctype html><script>alert(1)</script>'))).toBe('text/html');
    expect(await findType(bytes('<?xml version="1.0"?><!-- x --><svg onload="alert(1)"/>'))).toBe('image/svg+xml');
    expect(await findType(bytes('a;b\n1;2\n'))).toBe('text/plain');
    for (const binary of [bytes([0, 1, 2, 3]), bytes([7, 7, 7]), bytes('abc', [0])])
      expect(await findType(binary)).toBe('application/octet-stream');
    expect(await findType(bytes())).toBe('application/x-empty');
  });
});
