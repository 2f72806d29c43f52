export default function Check() {
  return null
}
