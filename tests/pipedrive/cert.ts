import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** A private key and certificate in PEM, and the certificate's key hash as Chromium's flag wants it. */
export interface Certificate {
  key: string;
  cert: string;
  /** For `--ignore-certificate-errors-spki-list=`. */
  spki: string;
}

/** Out: a fresh self-signed certificate for `*.pipedrive.com`. Its own authority, so that Node can trust it by `ca`. */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: '*.pipedrive.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: '*.pipedrive.com' }] },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(publicKey).digest('base64') };
}
