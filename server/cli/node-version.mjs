// Imported first by every command, so that an old Node.js hears a sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `\nSolmu needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run the command again.\n`,
  );
  process.exit(1);
}
