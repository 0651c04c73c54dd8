/** Part of the input failed, was listed on stderr, and everything else was kept: exit code 1. */
export class PartialFailure extends Error {
  override readonly name = 'PartialFailure';
}
