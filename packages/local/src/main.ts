// Checked before anything else is loaded: the modules behind need this runtime.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `Sokuho needs Node 24; this is ${process.versions.node}. Run it as "npm start" after "npm install".\n`,
  );
  process.exit(1);
}
const { run } = await import("./run.ts");
await run(process.argv.slice(2));

export {};
