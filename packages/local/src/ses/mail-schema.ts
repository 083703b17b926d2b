/** One file holds mail, counters and settings. The events of a mail follow from its row, so accepting is one insertion. */
export const mailSchema = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
CREATE TABLE IF NOT EXISTS mail (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  received_at TEXT NOT NULL,
  source TEXT NOT NULL,
  sender TEXT NOT NULL,
  recipients TEXT NOT NULL,
  recipient_count INTEGER NOT NULL,
  subject TEXT NOT NULL,
  tags TEXT NOT NULL,
  config_set TEXT,
  size INTEGER NOT NULL,
  is_duplicate INTEGER NOT NULL,
  events TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS mail_received_at ON mail (received_at);
CREATE INDEX IF NOT EXISTS mail_duplicates ON mail (seq) WHERE is_duplicate = 1;
CREATE INDEX IF NOT EXISTS mail_pending ON mail (seq) WHERE events = 'pending';
CREATE TABLE IF NOT EXISTS recipient (address TEXT, seq INTEGER, PRIMARY KEY (address, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS raw (seq INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS did (did TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
