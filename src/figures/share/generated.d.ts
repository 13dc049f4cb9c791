/** Outlines of the letters that drawings use, made by build/glyphs.ts. */
declare module 'virtual:glyphs' {
  interface Face {
    readonly characters: string;
    readonly commands: string;
    readonly numbers: string;
  }
  const faces: Readonly<Record<'upright' | 'italic', Face>>;
  export default faces;
}
