/** A path without what could point to a person or open a door: ids and tokens become their kind, the query is left out. */
export function loggablePath(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => {
      const bare = part.replace(/\.data$/, '');
      if (/^[a-z0-9]{20}$/.test(bare)) return ':id';
      if (bare.length > 20 || !/^[\w.~-]*$/.test(bare)) return ':text';
      return part;
    })
    .join('/')
    .slice(0, 200);
}
