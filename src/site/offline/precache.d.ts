declare module 'virtual:precache' {
  /** Every file of the site that is kept for reading without a network. */
  const files: { url: string; revision: string | null }[];
  export default files;
}
