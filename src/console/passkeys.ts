// Passkeys in the page (WebAuthn): adding one, and showing one to log in or to prove a decision. The private key never
// leaves the officer's device; what the browser made goes to the server, which checks it.

import { base64FromBytes, bytesFromBase64 } from '../core/base64.ts';
import { type Result, problem, success } from '../core/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface PasskeyPorts {
  readonly credentials: Pick<CredentialsContainer, 'create' | 'get'>;
  /** Sends JSON; gives what came back. */
  readonly post: (address: string, body: unknown) => Promise<Result<unknown>>;
}

const base64url = (bytes: ArrayBuffer): string => base64FromBytes(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Throws on text that is none: it came from our own server. */
function fromBase64url(text: unknown): Bytes {
  const bytes = bytesFromBase64(String(text).replaceAll('-', '+').replaceAll('_', '/'));
  if (bytes === null) throw new TypeError('no base64url');
  return bytes;
}

type Json = Readonly<Record<string, unknown>>;
const descriptors = (value: unknown): PublicKeyCredentialDescriptor[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : []).map((each) => ({ type: 'public-key', id: fromBase64url(each['id']) }));

/** Registers a passkey of this device. Problems: the server's own, `console_passkey_known`, `console_passkey_failed`. */
export async function addPasskey({ credentials, post }: PasskeyPorts): Promise<Result<null>> {
  const asked = await post('/staff/passkeys/add-options', {});
  if (!asked.ok) return asked;
  const options = asked.value as Json;
  const user = options['user'] as Json;
  const made = await attempt(() =>
    credentials.create({
      publicKey: {
        ...(options as unknown as PublicKeyCredentialCreationOptions),
        challenge: fromBase64url(options['challenge']),
        user: { ...(user as unknown as PublicKeyCredentialUserEntity), id: fromBase64url(user['id']) },
        excludeCredentials: descriptors(options['excludeCredentials']),
      },
    }),
  );
  if (!made.ok) return made;
  const response = made.value.response as AuthenticatorAttestationResponse;
  return settled(await post('/staff/passkeys/add', {
    ...shared(made.value),
    response: { clientDataJSON: base64url(response.clientDataJSON), attestationObject: base64url(response.attestationObject), transports: response.getTransports() },
  }));
}

/** Shows a passkey: `login` opens a session, `prove` confirms the one there is. */
export async function showPasskey({ credentials, post }: PasskeyPorts, what: 'login' | 'prove'): Promise<Result<null>> {
  const asked = await post(`/staff/passkeys/${what}-options`, {});
  if (!asked.ok) return asked;
  const options = asked.value as Json;
  const shown = await attempt(() =>
    credentials.get({
      publicKey: {
        ...(options as unknown as PublicKeyCredentialRequestOptions),
        challenge: fromBase64url(options['challenge']),
        allowCredentials: descriptors(options['allowCredentials']),
      },
    }),
  );
  if (!shown.ok) return shown;
  const response = shown.value.response as AuthenticatorAssertionResponse;
  return settled(await post(`/staff/passkeys/${what}`, {
    ...shared(shown.value),
    response: {
      clientDataJSON: base64url(response.clientDataJSON), authenticatorData: base64url(response.authenticatorData), signature: base64url(response.signature),
      ...(response.userHandle === null ? {} : { userHandle: base64url(response.userHandle) }),
    },
  }));
}

const settled = (answer: Result<unknown>): Result<null> => (answer.ok ? success(null) : answer);
const shared = ({ id, type }: PublicKeyCredential) => ({ id, rawId: id, type, clientExtensionResults: {} });

/** The browser throws when the officer closes its window, waits too long, or has no passkey here. */
async function attempt(work: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential>> {
  try {
    const found = await work();
    return found === null ? problem('console_passkey_failed') : success(found as PublicKeyCredential);
  } catch (error) {
    return problem(error instanceof DOMException && error.name === 'InvalidStateError' ? 'console_passkey_known' : 'console_passkey_failed');
  }
}
