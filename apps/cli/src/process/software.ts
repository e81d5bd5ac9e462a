declare const SOFTWARE_VERSION: string

/** This software, as manifests name it. The build puts the version in; run from its source it has none. */
export const software = {
  name: 'inspectorate',
  version: typeof SOFTWARE_VERSION === 'string' ? SOFTWARE_VERSION : 'unreleased',
} as const
