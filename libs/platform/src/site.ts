/** Where people reach the product, and whether it is a demonstration. */
export class Site {
  constructor(readonly publicUrl: string, readonly demonstration: boolean) {}

  /** Is it reached over https, so that cookies can be kept to it? */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** The full address of a path, for mail. */
  link(path: string): string {
    return new URL(path, this.publicUrl).toString();
  }

  /** A path that is safe to go to after signing in: one of ours, or the start. */
  static ownPath(path: string | undefined): string {
    return path && /^\/(?![/\\])[\w\-./?=&%:,+]*$/.test(path) ? path : '/';
  }
}
