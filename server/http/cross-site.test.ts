import { describe, expect, test } from 'vitest';
import { isCrossSite } from './cross-site';

const OWN = 'https://solmu.example.org';
const from = (origin?: string, fetchSite?: string, method = 'POST') => isCrossSite({ method, origin, fetchSite }, OWN);

describe('a request that could change something', () => {
  test('is welcome from our own pages', () => {
    expect(from(OWN, 'same-origin')).toBe(false);
    expect(from(OWN)).toBe(false);
    expect(from(undefined, 'same-origin')).toBe(false);
  });

  test('is refused from another site', () => {
    expect(from('https://evil.example', 'cross-site')).toBe(true);
    expect(from('https://evil.example')).toBe(true);
    expect(from('null', 'cross-site')).toBe(true);
    expect(from('null')).toBe(true);
  });

  test('is refused from a neighbour under the same domain, another port or protocol', () => {
    expect(from('https://other.example.org', 'same-site')).toBe(true);
    expect(from('https://solmu.example.org:8443')).toBe(true);
    expect(from('http://solmu.example.org')).toBe(true);
  });

  test('is refused when one of the two headers disagrees', () => {
    expect(from(OWN, 'cross-site')).toBe(true);
    expect(from('https://evil.example', 'same-origin')).toBe(true);
  });

  test('is refused when it does not say where it comes from', () => {
    expect(from()).toBe(true);
    expect(from(undefined, undefined, 'DELETE')).toBe(true);
  });

  test('reading is free', () => {
    expect(from('https://evil.example', 'cross-site', 'GET')).toBe(false);
    expect(from(undefined, undefined, 'HEAD')).toBe(false);
  });
});
