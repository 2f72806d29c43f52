export default function Risks() {
  return null
}
