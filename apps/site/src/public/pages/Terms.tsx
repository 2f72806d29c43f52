/** To be filled by whoever makes its data; then `filled` in pages.ts becomes true. */
export default function Terms() {
  return null
}
