// The same list; its loader sees by the address that only what is not read is asked for.
export { action, default, loader, meta } from './list';
