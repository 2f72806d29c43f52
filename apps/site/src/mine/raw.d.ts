/** A file as its text, in the build. */
declare module '*?raw' {
  const text: string
  export default text
}
