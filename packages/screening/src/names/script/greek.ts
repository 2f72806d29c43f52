/** Greek into Latin as it is pronounced today (ELOT 743, with the sounds of μπ, ντ, γκ). */

/** Of one word in lower case without accents. */
export function latinOfGreek(word: string): string {
  let latin = word
  for (const [pattern, replacement] of clusters) latin = latin.replace(pattern, replacement)
  return Array.from(latin, (letter) => letters.get(letter) ?? letter).join('')
}

const clusters: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'u'],
  [/(?<=[αε])υ(?=[θκξπσςτφχψ])/g, 'f'],
  [/(?<=[αε])υ/g, 'v'],
  [/^μπ/g, 'b'],
  [/μπ/g, 'mp'],
  [/^ντ/g, 'd'],
  [/^γκ/g, 'g'],
  [/γγ|γκ/g, 'ng'],
  [/γχ/g, 'nkh'],
  [/τζ/g, 'tz'],
  [/οι|ει/g, 'i'],
  [/αι/g, 'e'],
]

const letters = new Map(
  Object.entries({
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'kh',
    ψ: 'ps',
    ω: 'o',
  }),
)
