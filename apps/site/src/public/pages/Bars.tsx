export default function Bars() {
  return null
}
