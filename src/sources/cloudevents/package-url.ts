/** Reads a package URL of a container image (`pkg:oci/name@sha256:…?repository_url=…&tag=…`) and an image reference. */

export interface Artifact {
  readonly name: string;
  readonly digest: string | undefined;
  readonly tag: string | undefined;
  readonly image: string | undefined;
}

const PURL = /^pkg:[a-z.+-]{1,20}\/([^@?#]{1,300})(?:@([^?#]{1,200}))?(?:\?([^#]{0,1000}))?/;

export function readPackageUrl(written: string | undefined): Artifact | undefined {
  const found = PURL.exec(written ?? '');
  if (!found) return undefined;
  const [, path = '', version = '', query = ''] = found;
  const qualifiers = new URLSearchParams(query);
  const name = decoded(path).split('/').at(-1)!;
  const at = decoded(version);
  const digest = at.startsWith('sha256:') ? at : undefined;
  const tag = qualifiers.get('tag') ?? (digest || at === '' ? undefined : at);
  const repository = qualifiers.get('repository_url');
  const image = repository ? `${repository}/${name}${tag ? `:${tag}` : ''}` : undefined;
  return { name, digest, tag: tag ?? undefined, image };
}

/** The tag of an image reference; a registry's port is none. */
export function imageTag(image: string | undefined): string | undefined {
  const last = image?.split('@')[0]?.split('/').at(-1);
  const colon = last?.indexOf(':') ?? -1;
  return colon > 0 ? last!.slice(colon + 1) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
