// Checked before anything else is loaded: the modules behind need this runtime.
const [major = 0] = process.versions.node.split(".").map(Number);
if (major < 24) {
  process.stderr.write(
    `sokuho needs Node 24; this is ${process.versions.node}. Run it as "npm run -s sokuho -- …".\n`,
  );
  process.exit(1);
}
// Whoever reads our output may stop reading: `sokuho bulletin list | head` is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
const { runCli } = await import("./cli.ts");
process.exitCode = await runCli(process.argv.slice(2));

export {};
