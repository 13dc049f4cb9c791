/** Outlines of the letters that drawings use, made by build/glyphs.ts. */
declare module 'virtual:glyphs' {
  interface Face {
    readonly characters: string;
    readonly commands: string;
    readonly numbers: string;
  }
  export type Faces = Readonly<Record<'upright' | 'italic', Face>>;
  export const faces: Faces;
}
