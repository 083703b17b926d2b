import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";

export type Signer = {
  /** Puts a DKIM-Signature before the mail. */
  sign(raw: Buffer): Promise<Buffer>;
  /** The TXT record a verifier would find in the DNS. */
  readonly record: { readonly name: string; readonly value: string };
};

const selector = "sokuho";

/** RFC 8058 wants List-Unsubscribe and List-Unsubscribe-Post covered; the list of nodemailer lacks the second. */
const signedFields = [
  ...["From", "Reply-To", "Subject", "Date", "Message-ID", "To", "Cc", "MIME-Version", "Content-Type"],
  ...["Content-Transfer-Encoding", "In-Reply-To", "References", "List-Id", "List-Help", "List-Unsubscribe"],
  ...["List-Unsubscribe-Post", "Auto-Submitted", "Precedence", "Feedback-ID"],
];

/** Signs with the RSA key of the data folder, which is made on first use. */
export function openSigner(options: { readonly keyFile: string; readonly domain: string }): Signer {
  const privateKey = readOrMakeKey(options.keyFile);
  const publicKey = createPublicKey(createPrivateKey(privateKey)).export({ type: "spki", format: "der" });
  const dkim = new DKIM({
    domainName: options.domain,
    keySelector: selector,
    privateKey,
    headerFieldNames: signedFields.join(":"),
  });
  return {
    sign: (raw) => buffer(dkim.sign(raw)),
    record: {
      name: `${selector}._domainkey.${options.domain}`,
      value: `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
    },
  };
}

function readOrMakeKey(file: string): string {
  if (existsSync(file)) {
    return readFileSync(file, "utf8");
  }
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  // Written aside first: a key half written by a killed run would be read for ever.
  writeFileSync(`${file}.new`, pem, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return pem;
}
