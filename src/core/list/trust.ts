// What a build trusts from its first minute: the root it was made with and where the list is published.

/** Published files as Base64, by their path below the published folder: `metadata/timestamp.json`, `targets/33.10/….list.json`. */
export type Seed = Readonly<Record<string, string>>;

export interface Trust {
  /** Text of the trusted `root.json`. */
  readonly root: string;
  /** Base address of TUF metadata, ends with `/`. */
  readonly metadataUrl: string;
  /** Base address of target files, ends with `/`. */
  readonly targetsUrl: string;
  /** Origin of the office's public API (`/v1/…`), without a final `/`. */
  readonly reportUrl: string;
  /** Ids of the publishers followed by default, for instance `33.10`. */
  readonly publishers: readonly string[];
  /** True for a build that trusts sample keys: shown to the resident, never shippable. */
  readonly sample: boolean;
  /** The list that came with the build; none in builds without one: a release of the extension has one, the check page has not. */
  readonly seed?: Seed;
}
